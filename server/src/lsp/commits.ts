// What open documents were in the last commit. Nobody waits for it: it is looked up after a document was opened or files
// changed on disk, never for a keystroke, and what it leads to is told when it is there.
import type { Documents } from "./documents";
import { inBackground } from "./inBackground";
import type { Log, Runtime } from "./runtime";

export interface Commits {
  /** A document was opened. */
  follow(uri: string): void;
  /** A document was closed. */
  leave(uri: string): void;
  /** Files changed on disk: there may be another commit. */
  again(): void;
  /** Whether people want to be told what follows from it. */
  want(isWanted: boolean): void;
  /** The folders are trusted from now on. */
  trust(): void;
}

/** Looks nothing up before it is known to be wanted. `changed` is called when findings may be others. */
export function createCommits(
  { service, committed }: Runtime,
  documents: Documents,
  trustedFromStart: boolean,
  log: Log,
  changed: () => void,
): Commits {
  const known = new Map<string, string>();
  let isTrusted = trustedFromStart;
  let isWanted = false;

  function set(uri: string, text: string | undefined): void {
    if (known.get(uri) === text) return;
    if (text === undefined) known.delete(uri);
    else known.set(uri, text);
    service.setCommitted(uri, text);
    changed();
  }

  async function look(uri: string): Promise<void> {
    const text = isTrusted && isWanted ? await committed?.(uri, log) : undefined;
    if (documents.isOpen(uri)) set(uri, isWanted ? text : undefined);
  }

  function follow(uri: string): void {
    if (committed) void inBackground(log, () => look(uri));
  }

  function again(): void {
    for (const uri of documents.uris) follow(uri);
  }

  return {
    follow,
    again,
    leave(uri) {
      if (known.delete(uri)) service.setCommitted(uri, undefined);
    },
    want(next) {
      if (isWanted === next) return;
      isWanted = next;
      again();
    },
    trust() {
      isTrusted = true;
      again();
    },
  };
}
