// What installed providers plan for resources that a local state holds, so that "this edit replaces" is what they say: asked for whenever a plan is
// shown, from then on once nobody has typed for a while, and without that where providers are always asked. Until then, and where nobody can be
// asked, what is known of types counts.
import type { PlannedResource } from "../../features/plan/plan";
import type { Service } from "../../service";
import type { FolderPlan } from "../installedProviders";
import { runInBackground } from "../runInBackground";
import type { Log } from "../runtime";
import { splitUri } from "../uris";
import { createDelayed } from "./delayed";

/** Keeps what is planned up to date. */
export interface PlannedReplacements {
  /** A document was edited. */
  edited(uri: string): void;
  /** What a document is compared with is another one: a plan against the former state says nothing of it. */
  refresh(uri: string): void;
  /** A document was closed. */
  leave(uri: string): void;
  /** A document's module was planned as it is now. */
  planned(uri: string, plan: FolderPlan): void;
}

/** What it asks, and whom it tells. */
interface Asked {
  readonly service: Pick<Service, "setPlanned">;
  /** Whether edits of a folder's documents are compared with a local state. */
  isCompared(folder: string): boolean;
  /** Whether providers are asked although nobody has chosen that. */
  isAlwaysAsked(): boolean;
  /** What its providers rest on: where none could be asked, they are asked again once that is another one. */
  lockOf(folder: string): string | undefined;
  plan(uri: string, folder: string): Promise<FolderPlan | undefined>;
  changed(): void;
}

/** How long nobody types before providers are asked, in milliseconds: each time starts processes. */
const pause = 1200;

/** Starts with no plan. */
export function createPlannedReplacements(
  { service, isCompared, isAlwaysAsked, lockOf, plan, changed }: Asked,
  log: Log,
): PlannedReplacements {
  const typing = createDelayed(pause);
  /** The lock files with which nobody could be asked. */
  const unasked = new Map<string, string | undefined>();
  /** Folders of which somebody has had a plan shown. */
  const chosen = new Set<string>();
  const shown = new Set<string>();
  /** One after the other. */
  let last: Promise<unknown> = Promise.resolve();

  async function ask(uri: string, folder: string): Promise<void> {
    const made = isCompared(folder) ? await plan(uri, folder) : undefined;
    if (made && made.releases.length > 0) take(uri, made);
    else {
      if (made) unasked.set(folder, lockOf(folder));
      forget(folder);
    }
  }

  function forget(folder: string): void {
    if (!shown.delete(folder)) return;
    service.setPlanned(folder, undefined);
    changed();
  }

  function take(uri: string, { resources }: FolderPlan): void {
    const { folder } = splitUri(uri);
    const byHead = new Map<object, PlannedResource[]>();
    for (const one of resources)
      if (one.place && one.module === "" && one.by !== undefined)
        byHead.set(one.place.span, [...(byHead.get(one.place.span) ?? []), one]);
    const all = [...byHead.values()].filter((instances) => instances.every(isShown));
    service.setPlanned(
      folder,
      all.map((instances) => ({ head: instances[0]!.place!.span, changes: instances.flatMap(replacing) })),
    );
    shown.add(folder);
    changed();
  }

  function edited(uri: string): void {
    const { folder } = splitUri(uri);
    if (unasked.has(folder) && unasked.get(folder) === lockOf(folder)) return;
    if (!chosen.has(folder) && !isAlwaysAsked()) return;
    // Not asked here whether it is compared: the state may be read only by then.
    typing.schedule(folder, () => {
      last = last.then(() => runInBackground(log, () => ask(uri, folder)));
    });
  }

  return {
    edited,
    refresh(uri) {
      const { folder } = splitUri(uri);
      const wasShown = shown.has(folder);
      forget(folder);
      if (wasShown) edited(uri);
    },
    leave(uri) {
      const { folder } = splitUri(uri);
      if (isCompared(folder)) return;
      typing.cancel(folder);
      chosen.delete(folder);
      unasked.delete(folder);
      forget(folder);
    },
    planned(uri, plan) {
      chosen.add(splitUri(uri).folder);
      if (plan.releases.length > 0 && isCompared(splitUri(uri).folder)) take(uri, plan);
    },
  };
}

/** Whether a plan says what becomes of it: of what is refused, or not known, what is known of its type counts. */
function isShown({ action }: PlannedResource): boolean {
  return action === "replace" || action === "update" || action === "none" || action === "create";
}

function replacing({ action, changes }: PlannedResource) {
  if (action !== "replace") return [];
  return changes.flatMap(({ path, replaces, before, after }) =>
    replaces
      ? [{ path, what: before === undefined ? "Adding" : after === undefined ? "Removing" : "Changing" } as const]
      : [],
  );
}
