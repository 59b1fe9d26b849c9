// What the measures ask of a language server, ours or another.
import type { CompletionItem, CompletionList, Position, Range } from "vscode-languageserver/node";
import type { RunningServer } from "./startServer";

/** A server with an editor's view of it. Messages are sent in the order of the calls. */
export interface Server extends RunningServer {
  open(uri: string, text: string): void;
  edit(uri: string, range: Range, text: string): void;
  /** The number of suggestions. */
  complete(uri: string, position: Position): Promise<number>;
  /** Waits until earlier edits are dealt with, as far as the server does so at once. */
  idle(uri: string): Promise<void>;
  /** Waits until findings for the document as it is now are there; to be called right after its last edit. */
  findings(uri: string): Promise<number>;
  /** What the server waits of its own accord before it looks for findings, in milliseconds. */
  readonly findingsDelay: number;
}

/** The parts that do not differ between servers. */
export function commonParts(running: RunningServer, languageId: string): Omit<Server, "findings" | "findingsDelay"> {
  const { connection } = running;
  let version = 0;
  return {
    ...running,
    open(uri, text) {
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: ++version, text },
      });
    },
    edit(uri, range, text) {
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text }],
      });
    },
    async idle(uri) {
      await connection.sendRequest("textDocument/hover", {
        textDocument: { uri },
        position: { line: 0, character: 0 },
      });
    },
    async complete(uri, position) {
      const list: CompletionList | CompletionItem[] | null = await connection.sendRequest("textDocument/completion", {
        textDocument: { uri },
        position,
      });
      return (list === null || Array.isArray(list) ? list : list.items)?.length ?? 0;
    },
  };
}
