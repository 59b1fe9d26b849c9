// "Azure ML: Show Apply and Destroy Order", and what the links of its page do.
import { l10n, Position, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import {
  type TimelineParams,
  type TimelineResult,
  timelineCommands,
  timelineRequest,
} from "../../../server/src/protocol";
import { showInformation, showMarkup } from "../shown/index";
import { serverAddress } from "../unsaved";
import type { Run } from "./command";

/** The page that is open, and what it shows. */
let shown: { readonly panel: WebviewPanel; readonly pictures: NonNullable<TimelineResult> } | undefined;

export const showOrder: Run = async ({ server }) => {
  const open = window.activeTextEditor?.document.uri;
  const params: TimelineParams | undefined = open && { uri: serverAddress(open) };
  const found = params && (await server.request<TimelineResult>(timelineRequest, params));
  if (!found) {
    showInformation(l10n.t("Open a file with Terraform first: the order is that of its module."));
    return;
  }
  const allowed = Object.values(timelineCommands);
  const panel = showMarkup(l10n.t("Apply and destroy order"), found, allowed, shown?.panel);
  if (panel !== shown?.panel)
    panel.onDidDispose(() => {
      shown = undefined;
    });
  shown = { panel, pictures: found };
};

/** Goes to what a link of the page is about. */
export const openPlace: Run = async (_, address, line, character) => {
  if (typeof address !== "string" || typeof line !== "number" || typeof character !== "number") return;
  const open = workspace.textDocuments.find(({ uri }) => serverAddress(uri) === address);
  const at = new Position(line, character);
  await window.showTextDocument(open?.uri ?? Uri.parse(address), {
    selection: new Range(at, at),
    viewColumn: ViewColumn.One,
  });
};

/** Opens the picture as a text that people may keep where they want. */
export const openOrderPicture: Run = async (_, form) => {
  const picture = form === "mermaid" ? shown?.pictures.mermaid : shown?.pictures.svg;
  if (picture === undefined) return;
  const language = form === "mermaid" ? "markdown" : "xml";
  const content = form === "mermaid" ? `\`\`\`mermaid\n${picture}\`\`\`\n` : picture;
  await window.showTextDocument(await workspace.openTextDocument({ language, content }));
};
