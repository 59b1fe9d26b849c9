import { byAddress, type Instance, type State } from "../azure/index";
import type { Catalog } from "../catalog/index";
import { languageOf } from "../languages/index";
import { memo, trackedMap } from "../memo/index";
import { type Block, resourcesIn } from "../model/index";
import type { Span } from "../text/index";
import type { TrackedModule } from "./trackedModule";
import type { PlannedReplacement } from "./workspaceUpdates";

/** A document as it was in the last commit. */
interface Committed {
  readonly text: string;
  /** Its resources, by address. */
  readonly resources: ReadonlyMap<string, Block>;
}

/** The code before a change: that of the last commit, or of a local state. Also what a plan says of the change. */
export class Past {
  private readonly committed = trackedMap<Committed>();
  private readonly states = trackedMap<ReadonlyMap<string, readonly Instance[]>>();
  private readonly planned = trackedMap<ReadonlyMap<Span, PlannedReplacement>>();

  /** @param factsIn gives the facts that count. */
  constructor(private readonly factsIn: () => Catalog) {}

  /** The resources of a document as they were in the last commit, by address. */
  committedOf(uri: string): ReadonlyMap<string, Block> | undefined {
    return this.committed.get(uri)?.resources;
  }

  /** What is there of each resource of a module, by address; undefined where no local state tells. */
  storedIn(module: TrackedModule): ReadonlyMap<string, readonly Instance[]> | undefined {
    return module.keepsState ? this.states.get(module.folder) : undefined;
  }

  /** What a plan says of resources of a module, by where their heads are. */
  plannedIn({ folder }: TrackedModule): ReadonlyMap<Span, PlannedReplacement> | undefined {
    return this.planned.get(folder);
  }

  /** Whether anything of any document is known to have been in the last commit. */
  readonly hasCommitted = memo(() => this.committed.size > 0);

  /** Whether anything is known of what was there before: in a last commit, or in a local state. */
  readonly hasBefore = memo(() => this.committed.size > 0 || this.states.size > 0);

  setCommitted(uri: string, text: string | undefined): void {
    const document = text === undefined ? undefined : languageOf(uri)?.parse(uri, text, this.factsIn());
    if (text !== undefined && document) this.committed.set(uri, { text, resources: resourcesIn(document) });
    else this.committed.delete(uri);
  }

  setState(folder: string, state: State | undefined): void {
    if (state) this.states.set(folder, byAddress(state));
    else this.states.delete(folder);
  }

  setPlanned(folder: string, all: readonly PlannedReplacement[] | undefined): void {
    if (all) this.planned.set(folder, new Map(all.map((one) => [one.head, one])));
    else this.planned.delete(folder);
  }

  /** Forgets what a document was, which is closed. */
  forget(uri: string): void {
    this.committed.delete(uri);
  }

  /** Reads all of it anew, since there are other facts by which names, blocks and maps are told apart. */
  readAgain(): void {
    for (const [uri, { text }] of this.committed) this.setCommitted(uri, text);
  }
}
