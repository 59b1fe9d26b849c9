// What open documents are compared with: their texts in the last commit, and the local state of their folder. No request
// waits for it: it is read after a document was opened or files changed on disk, never for a keystroke, and findings
// are updated once it is there.
import type { State } from "../../azure/index";
import { runInBackground } from "../runInBackground";
import type { Log, ReadOptions, Runtime } from "../runtime";
import { splitUri } from "../uris";
import { createDelayed } from "./delayed";
import type { OpenDocuments } from "./documents";

/** The committed texts and the states. */
export interface PreviousVersions {
  /** A document was opened. */
  follow(uri: string): void;
  /** A document was closed. */
  leave(uri: string): void;
  /** Files changed on disk: there may be another commit, or another state. */
  refresh(): void;
  /** Whether the comparison is switched on in the settings. */
  enable(isWanted: boolean): void;
  /** The folders are trusted from now on. */
  trust(): void;
  /** Whether documents of a folder are compared with a local state. */
  hasState(folder: string): boolean;
  /** Those of the state files, by their addresses, that can be read; none as long as the folders are not trusted. */
  statesIn(uris: readonly string[]): Promise<ReadonlyMap<string, State>>;
}

/** In milliseconds: an editor that has just opened a document asks about it first, and starting Git holds that up. */
const pause = 200;

/** Reads nothing before it is enabled. `changed` is called when findings may have changed. */
export function createPreviousVersions(
  { service, committedText, localState, stateFile }: Runtime,
  documents: OpenDocuments,
  trustedFromStart: boolean,
  log: Log,
  reading: () => ReadOptions,
  changed: (uri: string) => void,
): PreviousVersions {
  const texts = createTracked<string>((uri, text) => service.setCommitted(uri, text));
  const states = createTracked<State>((folder, state) => service.setState(folder, state));
  const answered = createDelayed(pause);
  let isTrusted = trustedFromStart;
  let isWanted = false;

  async function look(uri: string): Promise<void> {
    const { folder } = splitUri(uri);
    const may = isTrusted && isWanted;
    const [text, state] = may ? await Promise.all([committedText?.(uri, log), localState?.(folder, reading())]) : [];
    if (!documents.isOpen(uri)) return;
    const isOther = [texts.set(uri, isWanted ? text : undefined), states.set(folder, isWanted ? state : undefined)];
    if (isOther.includes(true)) changed(uri);
  }

  function follow(uri: string): void {
    if (committedText || localState) answered.schedule(uri, () => void runInBackground(log, () => look(uri)));
  }

  function refresh(): void {
    for (const uri of documents.uris) follow(uri);
  }

  return {
    follow,
    refresh,
    leave(uri) {
      const { folder } = splitUri(uri);
      answered.cancel(uri);
      texts.set(uri, undefined);
      if (![...documents.folders].includes(folder)) states.set(folder, undefined);
    },
    enable(next) {
      if (isWanted === next) return;
      isWanted = next;
      refresh();
    },
    trust() {
      isTrusted = true;
      refresh();
    },
    hasState: states.has,
    async statesIn(uris) {
      const read = uris.map(async (uri) => [uri, isTrusted ? await stateFile?.(uri, reading()) : undefined] as const);
      const found = await Promise.all(read);
      return new Map(found.flatMap(([uri, state]): [string, State][] => (state ? [[uri, state]] : [])));
    },
  };
}

/** Passes on only values that have changed. */
function createTracked<T>(hand: (key: string, value: T | undefined) => void) {
  const values = new Map<string, T>();
  return {
    has: (key: string) => values.has(key),
    /** Returns whether the value has changed. */
    set(key: string, value: T | undefined): boolean {
      if (values.get(key) === value) return false;
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      hand(key, value);
      return true;
    },
  };
}
