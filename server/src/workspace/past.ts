import { byAddress, type Instance } from "../azure/index";
import type { Catalog } from "../catalog/index";
import { languageOf } from "../languages/index";
import { memo, trackedMap } from "../memo/index";
import { type Block, resourcesIn } from "../model/index";
import type { Span } from "../text/index";
import type { TrackedModule } from "./trackedModule";
import type { PlannedReplacement, WorkspaceUpdates } from "./workspaceUpdates";

/** What was there before: in the last commit, or in a local state. */
export interface Past extends Pick<WorkspaceUpdates, "setCommitted" | "setState" | "setPlanned"> {
  /** The resources of a document as they were in the last commit, by address. */
  committedOf(uri: string): ReadonlyMap<string, Block> | undefined;
  /** What is there of each resource of a module, by address; undefined where no local state tells. */
  storedIn(module: TrackedModule): ReadonlyMap<string, readonly Instance[]> | undefined;
  /** What a plan says of resources of a module, by where their heads are. */
  plannedIn(module: TrackedModule): ReadonlyMap<Span, PlannedReplacement> | undefined;
  /** Whether anything of any document is known to have been in the last commit. */
  hasCommitted(): boolean;
  /** Whether anything is known of what was there before: in a last commit, or in a local state. */
  hasBefore(): boolean;
  /** Forgets what a document was, which is closed. */
  forget(uri: string): void;
  /** Reads all of it anew, since there are other facts by which names, blocks and maps are told apart. */
  readAgain(): void;
}

/** A document as it was in the last commit. */
interface Committed {
  readonly text: string;
  /** Its resources, by address. */
  readonly resources: ReadonlyMap<string, Block>;
}

/** Starts with nothing. `factsIn` gives the facts that count. */
export function createPast(factsIn: () => Catalog): Past {
  const committed = trackedMap<Committed>();
  const states = trackedMap<ReadonlyMap<string, readonly Instance[]>>();

  const planned = trackedMap<ReadonlyMap<Span, PlannedReplacement>>();

  function readCommitted(uri: string, text: string): void {
    const document = languageOf(uri)?.parse(uri, text, factsIn());
    if (document) committed.set(uri, { text, resources: resourcesIn(document) });
    else committed.delete(uri);
  }

  return {
    committedOf: (uri) => committed.get(uri)?.resources,
    storedIn: (module) => (module.keepsState ? states.get(module.folder) : undefined),
    plannedIn: ({ folder }) => planned.get(folder),
    hasCommitted: memo(() => committed.size > 0),
    hasBefore: memo(() => committed.size > 0 || states.size > 0),
    setCommitted(uri, text) {
      if (text === undefined) committed.delete(uri);
      else readCommitted(uri, text);
    },
    setState(folder, state) {
      if (state) states.set(folder, byAddress(state));
      else states.delete(folder);
    },
    setPlanned(folder, all) {
      if (all) planned.set(folder, new Map(all.map((one) => [one.head, one])));
      else planned.delete(folder);
    },
    forget: (uri) => void committed.delete(uri),
    readAgain() {
      for (const [uri, { text }] of committed) readCommitted(uri, text);
    },
  };
}
