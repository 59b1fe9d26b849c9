// The conversion to azapi, at the head of a resource of azurerm's.
import { CodeActionKind, type Disposable, l10n, languages } from "vscode";
import { dropSelector } from "../documentSelector";
import { rewriting } from "../shown/index";
import { serverAddress } from "../unsaved";

/** Offers it on the line that names type and resource. */
export function offerAzapi(): Disposable {
  const terraform = dropSelector.filter(({ language }) => language === "terraform");
  return languages.registerCodeActionsProvider(
    terraform,
    {
      provideCodeActions(document, { start }) {
        const line = document.lineAt(start.line).text;
        const [, type, name] = /^\s*resource\s+"(azurerm_\w+)"\s+"([\w-]+)"/.exec(line) ?? [];
        if (type === undefined) return [];
        const title = l10n.t("Convert to azapi…");
        const action = rewriting(title);
        const choice = { files: [serverAddress(document.uri)], addresses: [`${type}.${name}`] };
        action.command = { command: "azuremlTerraform.convertToAzapi", title, arguments: [choice] };
        return [action];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
  );
}
