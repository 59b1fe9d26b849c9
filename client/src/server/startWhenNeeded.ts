// Starts the language server with the first document that it is for.
import { Disposable, languages, type TextDocument, workspace } from "vscode";
import { terraformSelector } from "../documentSelector";
import { editedLines, mayBeProgram, mayUseCdk } from "../programs/index";

/** Calls `start` once, when the first document in Terraform, or in a program that mentions CDKTF, is open. */
export function startWhenNeeded(start: () => unknown): Disposable {
  const waiting = Disposable.from(
    workspace.onDidOpenTextDocument((document) => look(document, () => document.getText())),
    workspace.onDidChangeTextDocument((event) => look(event.document, () => editedLines(event))),
  );
  for (const document of workspace.textDocuments) if (look(document, () => document.getText())) break;
  return waiting;

  function look(document: TextDocument, text: () => string): boolean {
    const isOurs =
      languages.match([...terraformSelector], document) > 0 || (mayBeProgram(document) && mayUseCdk(text()));
    if (!isOurs) return false;
    waiting.dispose();
    start();
    return true;
  }
}
