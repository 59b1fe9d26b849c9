// "Azure ML: Copy Import Block".
import { env, l10n, Uri, window, workspace } from "vscode";
import { importBlocksRequest, type ResponsesParams } from "../../../server/src/protocol/index";
import { nodesOf, resourceOf } from "../explorer/loaded";
import { showBriefly, showInformation } from "../shown/index";
import { chooseWorkspaces } from "./chooseWorkspaces";
import type { ImportContext } from "./context";
import { loadWithProgress } from "./loadResponses";

/** Puts the import blocks of what is selected on the clipboard, named as an import into the open folder would. */
export async function copyImportBlock(importing: ImportContext, args: readonly unknown[]): Promise<void> {
  const responses = await responsesFor(importing, args);
  if (responses.length === 0) return;
  const active = window.activeTextEditor?.document.uri;
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file("/");
  const uri =
    active && active.scheme === folder.scheme && /\.(tf|tofu)$/.test(active.path)
      ? active
      : Uri.joinPath(folder, "copied.tf");
  const params: ResponsesParams = { uri: uri.toString(), responses };
  const text = await importing.server.request<string>(importBlocksRequest, params);
  if (text === "") {
    showInformation(
      l10n.t("There is no import block for it: it is already declared, or neither azurerm nor azapi has it."),
    );
    return;
  }
  await env.clipboard.writeText(text);
  showBriefly(l10n.t("The import block was copied to the clipboard."));
}

async function responsesFor({ view }: ImportContext, args: readonly unknown[]): Promise<readonly unknown[]> {
  const raw = nodesOf(args).flatMap(({ subject }) => resourceOf(subject)?.raw ?? []);
  if (raw.length > 0) return raw;
  const entries = await chooseWorkspaces(view, args);
  if (entries.length === 0) return [];
  return (await loadWithProgress(view, entries, { parts: [], companions: "ids" }))?.responses ?? [];
}
