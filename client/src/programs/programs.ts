// Keeps TypeScript and JavaScript that have nothing to do with us away from the server: a document without a mark of
// CDKTF is neither sent nor asked about. One look when it is opened tells, and then a look at each line that is edited.
import { EventEmitter, type TextDocument, Uri } from "vscode";
import type { Middleware } from "vscode-languageclient";
import { programLanguages } from "../documentSelector";
import { editedLines } from "./editedLines";
import { mayBeProgram } from "./mayBeProgram";
import { mayUseCdk } from "./mayUseCdk";

/** Which documents in TypeScript and JavaScript are programs of ours. */
export interface Programs {
  /** The language client's middleware, which passes only our programs. `open` sends a document to the server. */
  middleware(open: (document: TextDocument) => Promise<void>): Middleware;
  /** Whether it is a program that the server knows. */
  has(document: TextDocument): boolean;
  /** Fires when a document was found to be a program of ours: when it is opened, or by an edit. */
  readonly onDidFind: EventEmitter<TextDocument>["event"];
}

/** Creates the list of programs, empty at first. */
export function createPrograms(): Programs {
  const served = new Set<string>();
  const found = new EventEmitter<TextDocument>();

  const has = (document: TextDocument): boolean => served.has(document.uri.toString());
  const isOurs = (document: TextDocument): boolean => !isInLanguage(document) || has(document);

  function middleware(open: (document: TextDocument) => Promise<void>): Middleware {
    return {
      async didOpen(document, next) {
        if (!isInLanguage(document)) return next(document);
        if (!mayBeProgram(document) || !mayUseCdk(document.getText())) return;
        served.add(document.uri.toString());
        await next(document);
        found.fire(document);
      },
      async didChange(event, next) {
        if (isOurs(event.document)) return next(event);
        if (!mayBeProgram(event.document) || !mayUseCdk(editedLines(event))) return;
        // The document as it is now, edit included.
        await open(event.document);
      },
      async didClose(document, next) {
        if (!isOurs(document)) return;
        served.delete(document.uri.toString());
        await next(document);
      },
      provideCompletionItem: (document, position, context, token, next) =>
        isOurs(document) ? next(document, position, context, token) : undefined,
      provideHover: (document, position, token, next) =>
        isOurs(document) ? next(document, position, token) : undefined,
      provideCodeActions: (document, range, context, token, next) =>
        isOurs(document) ? next(document, range, context, token) : undefined,
      // Only inside strings that Terraform evaluates: everything else is TypeScript's.
      provideDefinition: (document, position, token, next) =>
        isOurs(document) ? next(document, position, token) : undefined,
      provideReferences: (document, position, options, token, next) =>
        isOurs(document) ? next(document, position, options, token) : undefined,
      provideDocumentHighlights: (document, position, token, next) =>
        isOurs(document) ? next(document, position, token) : undefined,
      prepareRename: (document, position, token, next) =>
        isOurs(document) ? next(document, position, token) : undefined,
      provideRenameEdits: (document, position, name, token, next) =>
        isOurs(document) ? next(document, position, name, token) : undefined,
      // The outline, links and calls of a program are left to TypeScript.
      provideDocumentSymbols: (document, token, next) => (isInLanguage(document) ? undefined : next(document, token)),
      provideDocumentLinks: (document, token, next) => (isInLanguage(document) ? undefined : next(document, token)),
      prepareCallHierarchy: (document, position, token, next) =>
        isInLanguage(document) ? undefined : next(document, position, token),
      provideDiagnostics: (document, previous, token, next) =>
        document instanceof Uri || isOurs(document) ? next(document, previous, token) : undefined,
    };
  }

  return { middleware, has, onDidFind: found.event };
}

function isInLanguage({ languageId }: TextDocument): boolean {
  return programLanguages.some((language) => language === languageId);
}
