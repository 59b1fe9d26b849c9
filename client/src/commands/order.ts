// "Azure ML: Show Apply and Destroy Order", with what the links of its page do, and "Azure ML: Show the Role for an Apply".
import { l10n, Position, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import {
  applierRoleRequest,
  type TimelineParams,
  type TimelineResult,
  timelineCommands,
  timelineRequest,
} from "../../../server/src/protocol/index";
import { showInformation, showMarkup } from "../shown/index";
import { serverAddress } from "../unsaved";
import type { Run } from "./command";

/** The page that is open, and what it shows. */
let shown: { readonly panel: WebviewPanel; readonly pictures: NonNullable<TimelineResult> } | undefined;

export const showOrder: Run = async ({ server }) => {
  const params = askedAbout();
  const found = params && (await server.request<TimelineResult>(timelineRequest, params));
  if (!found) {
    showInformation(l10n.t("Open a Terraform file first: the order is that of its module."));
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

/** Opens the role as a text that people may keep where they want. */
export const showApplierRole: Run = async ({ server }) => {
  const params = askedAbout();
  const content = params && (await server.request<string | null>(applierRoleRequest, params));
  if (!content) {
    showInformation(l10n.t("Open a Terraform file first: the role is for its module."));
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: "terraform", content }));
};

function askedAbout(): TimelineParams | undefined {
  const open = window.activeTextEditor?.document.uri;
  return open && { uri: serverAddress(open) };
}

/** Opens the place in code that a link on the page of the order names. */
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
