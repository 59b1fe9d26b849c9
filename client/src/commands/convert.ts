// "Azure ML: Convert to CDKTF TypeScript" and "Azure ML: Convert to Terraform".
import { l10n, Position, Range, type TextDocument, type TextEditor, ViewColumn, window, workspace } from "vscode";
import {
  type ConvertParams,
  type ConvertResult,
  convertRequest,
  type LspPosition,
} from "../../../server/src/protocol/index";
import type { Server } from "../server/index";
import { showInformation, showWarning } from "../shown/index";
import { serverAddress } from "../unsaved";
import type { Run } from "./command";

/** Converts Terraform to CDKTF TypeScript. */
export const convertToProgram: Run = ({ server }) => convert(server, "program");

/** Converts a program to Terraform. */
export const convertToTerraform: Run = ({ server }) => convert(server, "terraform");

/** Opens what is selected, or the block at the cursor, or else the whole file in the other language beside the editor. */
async function convert(server: Server, to: ConvertParams["to"]): Promise<void> {
  const editor = window.activeTextEditor;
  const converted = editor && (await conversionOf(server, editor, to));
  if (!converted) {
    showInformation(l10n.t("There is nothing to convert: place the cursor in a resource, or select several."));
    return;
  }
  const { languageId: language, text: content, left } = converted;
  const document = await workspace.openTextDocument({ language, content });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
  if (left > 0) {
    showWarning(
      left === 1
        ? l10n.t("One thing could not be converted: a comment in the result says what and why.")
        : l10n.t("{0} things could not be converted: comments in the result say what and why.", left),
    );
  }
}

async function conversionOf(server: Server, editor: TextEditor, to: ConvertParams["to"]) {
  const { document, selection } = editor;
  const ask = ({ start, end }: Range): Promise<ConvertResult> => {
    const range = { start: positionOf(start), end: positionOf(end) };
    return server.request(convertRequest, { uri: serverAddress(document.uri), range, to } satisfies ConvertParams);
  };
  // An empty range at the start means the whole file, which is more than its blocks.
  const whole = new Range(0, 0, 0, 0);
  if (!selection.isEmpty && holdsAll(selection, document)) return ask(whole);
  const found = await ask(selection);
  return found ?? (selection.isEmpty ? ask(whole) : null);
}

/** Whether nothing but blanks is outside of a range. */
function holdsAll({ start, end }: Range, document: TextDocument): boolean {
  const before = document.getText(new Range(new Position(0, 0), start));
  const behind = document.getText(new Range(end, new Position(document.lineCount, 0)));
  return before.trim() === "" && behind.trim() === "";
}

function positionOf({ line, character }: Position): LspPosition {
  return { line, character };
}
