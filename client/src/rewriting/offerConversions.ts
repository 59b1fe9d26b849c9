// The conversions to azapi and back, at the heads of resources and of calls of modules.
import {
  type CodeAction,
  CodeActionKind,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  Uri,
} from "vscode";
import type { AskedConversion } from "../azapiConversion/index";
import { dropSelector } from "../documentSelector";
import { rewriting } from "../shown/index";
import { serverAddress } from "../unsaved";

/** How many lines of a selection, and of a call of a module, are looked at. */
const most = 2000;

/** Offers them on the line that names type and resource, for all whose heads are selected, and for the module that a block calls. */
export function offerConversions(): Disposable {
  const terraform = dropSelector.filter(({ language }) => language === "terraform");
  return languages.registerCodeActionsProvider(
    terraform,
    {
      provideCodeActions(document, range) {
        const found = addressesIn(document, range);
        const files = [serverAddress(document.uri)];
        const [azurerm, azapi] = [/^azurerm_/, /^azapi_resource\./].map((type) =>
          found.filter((one) => type.test(one)),
        );
        const module = moduleAt(document, range.start.line);
        return [
          ...(azurerm!.length > 0 ? [toAzapi({ to: "azapi", files, addresses: azurerm! })] : []),
          ...(azapi!.length > 0 ? [toAzurerm({ to: "azurerm", files, addresses: azapi! })] : []),
          ...(module ? [toAzapi({ to: "azapi", module }, l10n.t("Convert the module to azapi…"))] : []),
        ];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.RefactorRewrite] },
  );
}

function toAzapi(asked: AskedConversion, title: string = l10n.t("Convert to azapi…")): CodeAction {
  return offered("azuremlTerraform.convertToAzapi", title, asked);
}

function toAzurerm(asked: AskedConversion): CodeAction {
  return offered("azuremlTerraform.convertToAzurerm", l10n.t("Convert to azurerm…"), asked);
}

function offered(command: string, title: string, asked: AskedConversion): CodeAction {
  const action = rewriting(title);
  action.command = { command, title, arguments: [asked] };
  return action;
}

/** The addresses of resources whose heads are in a range. */
function addressesIn(document: TextDocument, { start, end }: Range): readonly string[] {
  return linesOf(document, start.line, end.line).flatMap((line) => {
    const [, type, name] = /^\s*resource\s+"(azurerm_\w+|azapi_resource)"\s+"([\w-]+)"/.exec(line) ?? [];
    return type === undefined ? [] : [`${type}.${name}`];
  });
}

/** The folder that a call of a module names, where its head is on a line. */
function moduleAt(document: TextDocument, line: number): Uri | undefined {
  const [head = "", ...rest] = linesOf(document, line, document.lineCount - 1);
  if (!/^module\s+"[\w-]+"\s*\{/.test(head)) return undefined;
  const end = rest.findIndex((one) => one.startsWith("}"));
  const own = [head, ...rest.slice(0, Math.max(end, 0))];
  const source = own.flatMap((one) => /(?:^|\{)\s*source\s*=\s*"(\.{1,2}\/[^"$%\\]*)"/.exec(one)?.[1] ?? [])[0];
  return source === undefined ? undefined : Uri.joinPath(document.uri, "..", source);
}

function linesOf(document: TextDocument, first: number, last: number): readonly string[] {
  const count = Math.min(last - first + 1, most);
  return Array.from({ length: count }, (_, index) => document.lineAt(first + index).text);
}
