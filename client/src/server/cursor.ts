// Tells the server where the cursor is, a moment after it has come to rest: what is found where somebody writes is not yet to be said.
import { Disposable, languages, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type CursorParams, cursorMoved } from "../../../server/src/protocol/index";
import { documentSelector } from "../documentSelector";

/** Longer than the text takes to the server, shorter than anybody notices, in milliseconds. */
const moment = 50;

/** Tells the server where the cursor is, while the client runs. */
export function tellCursor(client: BaseLanguageClient): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    if (client.isRunning()) void client.sendNotification(cursorMoved, cursorIn(client));
  }

  function tellSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(tell, moment);
  }

  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === window.activeTextEditor && tellSoon()),
    window.onDidChangeActiveTextEditor(tellSoon),
    // Whoever opens a first file types before there is a server.
    client.onDidChangeState(tellSoon),
    new Disposable(() => clearTimeout(timer)),
  );
}

function cursorIn(client: BaseLanguageClient): CursorParams {
  const editor = window.activeTextEditor;
  if (!editor || !languages.match([...documentSelector], editor.document)) return null;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return { uri, version: document.version, position: { line, character } };
}
