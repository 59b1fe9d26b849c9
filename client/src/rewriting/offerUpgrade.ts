// The check for an upgrade, where it is a way out of a finding.
import { type Diagnostic, type Disposable, l10n, languages } from "vscode";
import { documentSelector } from "../documentSelector";
import { quickFix } from "../shown/index";

/**
 * Offers the check for an upgrade where the server says that nothing pins azurerm: the code may be meant for an older
 * version, and pinning that is only one way out.
 */
export function offerUpgrade(): Disposable {
  return languages.registerCodeActionsProvider([...documentSelector], {
    provideCodeActions(_document, _range, { diagnostics }) {
      return diagnostics.filter(isAboutUnpinned).map((diagnostic) => {
        const title = l10n.t("Check for azurerm Upgrade…");
        const action = quickFix(title);
        action.diagnostics = [diagnostic];
        action.command = { command: "azuremlTerraform.checkUpgrade", title };
        return action;
      });
    },
  });
}

function isAboutUnpinned({ code, message }: Diagnostic): boolean {
  const rule = typeof code === "object" ? code.value : code;
  return rule === "unpinned-provider" && message.startsWith("azurerm ");
}
