// JSON about Azure's resources that is pasted into Terraform: what becomes of it, which the server says.
import {
  DocumentPasteEdit,
  env,
  l10n,
  type Position,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { type PasteParams, type PasteResult, pasteRequest } from "../../../server/src/protocol/index";
import { mayWrite } from "../mayWrite";
import { addChanges } from "../rangeOf";
import type { Server } from "../server/index";
import { pickOne, showInformation } from "../shown/index";
import { serverAddress } from "../unsaved";
import { pasteKind } from "./pasteKind";

type Pasted = PasteResult[number];

/** The ways to paste a text, the one that is meant most often first; none for a text that is pasted as it is. */
export async function pasteEdits(
  server: Server,
  document: TextDocument,
  [range]: readonly Range[],
  text: string,
): Promise<DocumentPasteEdit[]> {
  const options = range && workspace.isTrusted ? await ask(server, document, range.start, text) : [];
  return options.map((option) => {
    const edit = new DocumentPasteEdit("", titleOf(option), pasteKind);
    // Code has its own place: nothing is put into the middle of something.
    edit.additionalEdit = editOf(option, document);
    return edit;
  });
}

/** "Azure ML: Paste as Terraform". */
export async function pasteAsTerraform(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  const text = await env.clipboard.readText();
  const options = editor ? await ask(server, editor.document, editor.selection.active, text) : [];
  if (!editor || options.length === 0) {
    showInformation(
      l10n.t("The clipboard has no JSON of an ARM template or of resources in Azure, or the cursor is in a block."),
    );
    return;
  }
  const items = options.map((option) => ({ label: titleOf(option), option }));
  const picked =
    items.length === 1
      ? items[0]
      : await pickOne(items, { placeHolder: l10n.t("Choose what to make of the clipboard") });
  if (!picked || !mayWrite()) return;
  await workspace.applyEdit(editOf(picked.option, editor.document));
  const { toDo } = picked.option;
  if (toDo === 1) showInformation(l10n.t("One place is left to you: a comment there says what to write."));
  if (toDo > 1) showInformation(l10n.t("{0} places are left to you: a comment at each says what to write.", toDo));
}

function ask(server: Server, { uri }: TextDocument, { line, character }: Position, text: string): Promise<PasteResult> {
  const params: PasteParams = { uri: serverAddress(uri), position: { line, character }, text };
  return server.request<PasteResult>(pasteRequest, params);
}

function titleOf({ provider, count }: Pasted): string {
  return count === 1 ? l10n.t("Paste as {0} Resource", provider) : l10n.t("Paste as {0} Resources", provider);
}

function editOf({ edits, elsewhere }: Pasted, { uri }: TextDocument): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  addChanges(edit, uri, edits);
  for (const other of elsewhere) addChanges(edit, Uri.parse(other.uri), other.edits);
  return edit;
}
