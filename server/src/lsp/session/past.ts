// What was there before an edit of an open document: its text in the last commit, and the local state of its folder. Nobody
// waits for it: it is looked up after a document was opened or files changed on disk, never for a keystroke, and what it
// leads to is told when it is there.
import type { State } from "../../azure/state";
import { inBackground } from "../inBackground";
import type { Log, Reading, Runtime } from "../runtime";
import { splitUri } from "../uris";
import type { Documents } from "./documents";

/** What edits are compared with. */
export interface Past {
  /** A document was opened. */
  follow(uri: string): void;
  /** A document was closed. */
  leave(uri: string): void;
  /** Files changed on disk: there may be another commit, or another state. */
  again(): void;
  /** Whether people want to be told what follows from it. */
  want(isWanted: boolean): void;
  /** The folders are trusted from now on. */
  trust(): void;
  /** Those of the state files, by their addresses, that can be read; none as long as the folders are not trusted. */
  statesIn(uris: readonly string[]): Promise<ReadonlyMap<string, State>>;
}

/** Looks nothing up before it is known to be wanted. `changed` is called when findings may be others. */
export function createPast(
  { service, committed, localState, stateFile }: Runtime,
  documents: Documents,
  trustedFromStart: boolean,
  log: Log,
  reading: () => Reading,
  changed: () => void,
): Past {
  const texts = keep<string>((uri, text) => service.setCommitted(uri, text));
  const states = keep<State>((folder, state) => service.setState(folder, state));
  let isTrusted = trustedFromStart;
  let isWanted = false;

  async function look(uri: string): Promise<void> {
    const { folder } = splitUri(uri);
    const may = isTrusted && isWanted;
    const [text, state] = may ? await Promise.all([committed?.(uri, log), localState?.(folder, reading())]) : [];
    if (!documents.isOpen(uri)) return;
    const isOther = [texts.set(uri, isWanted ? text : undefined), states.set(folder, isWanted ? state : undefined)];
    if (isOther.includes(true)) changed();
  }

  function follow(uri: string): void {
    if (committed || localState) void inBackground(log, () => look(uri));
  }

  function again(): void {
    for (const uri of documents.uris) follow(uri);
  }

  return {
    follow,
    again,
    leave(uri) {
      const { folder } = splitUri(uri);
      texts.set(uri, undefined);
      if (![...documents.uris].some((one) => splitUri(one).folder === folder)) states.set(folder, undefined);
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
    async statesIn(uris) {
      const read = uris.map(async (uri) => [uri, isTrusted ? await stateFile?.(uri, reading()) : undefined] as const);
      const found = await Promise.all(read);
      return new Map(found.flatMap(([uri, state]): [string, State][] => (state ? [[uri, state]] : [])));
    },
  };
}

/** Hands on what is other than before. */
function keep<T>(hand: (key: string, value: T | undefined) => void) {
  const known = new Map<string, T>();
  return {
    /** Whether it was. */
    set(key: string, value: T | undefined): boolean {
      if (known.get(key) === value) return false;
      if (value === undefined) known.delete(key);
      else known.set(key, value);
      hand(key, value);
      return true;
    },
  };
}
