// Plans in the editor: against the local state of a folder, or one that people have named.
import { emptyState, readStateObjects, subscriptionIn } from "../../azure/index";
import type { FolderPlan, HowToPlan } from "../../lsp/index";
import type { LiveReads } from "../azure/liveReads";
import { asyncDisk } from "../files/localDisk";
import { whyFromRepository } from "../installed/fromRepository";
import { readNamedState } from "../state/readNamedState";
import { localStatePath, mostOfState } from "../state/stateFile";
import type { InstalledPlanner } from "./installedPlanner";
import { planFolder } from "./planFolder";

/** Where a folder is on this disk, and its lock file. */
interface FolderOnDisk {
  readonly folder: string;
  /** The folder that the lock file is in. */
  readonly place: string;
  readonly lock: string | undefined;
  pathOf(uri: string): string | undefined;
}

const stateIsElsewhere =
  "The state is kept elsewhere, and is not read from there: everything counts as new. Write it with terraform state pull > state.json, and use Show Plan Against a State.";

const whatCounts = "This plan begins with what was in Azure when you asked for it, and not with the state.";

/** What cannot be read in a state is reported with the plan, and so is what `reads` has not read from Azure. */
export async function planInEditor(
  { folder, place, lock, pathOf }: FolderOnDisk,
  { begin, subscription, isElsewhere, reading, isConfirmed, isUnasked, live, stateFile }: HowToPlan,
  planner: InstalledPlanner,
  reads: LiveReads | undefined,
): Promise<FolderPlan> {
  const roots = reading.roots.flatMap((root) => pathOf(root) ?? []);
  const disk = asyncDisk({ roots, maxFileSize: mostOfState }, reading.log);
  const { path, workspace } = await localStatePath(folder, disk);
  const named = stateFile === undefined ? undefined : pathOf(stateFile);
  const { read, why } =
    named === undefined
      ? localStateOf(isElsewhere ? undefined : await disk.read(path), isElsewhere)
      : namedStateOf(named);
  const state = typeof read === "object" ? read : emptyState;
  const walk = begin({ ...state, workspace });
  const where = {
    folder: place,
    lock,
    subscription: subscriptionIn(state.objects) ?? subscription ?? live?.subscription,
    reading: live?.reading,
    isConfirmed,
    ...(isUnasked && { whyNot: whyFromRepository }),
  };
  const plan = await planFolder(walk, where, planner);
  const asked = live ? [whatCounts, ...(reads?.unread() ?? [])] : [];
  return { ...plan, notes: [...(why === undefined ? [] : [why]), ...asked, ...plan.notes] };
}

/** What a plan begins with, and what is to be said of it. */
interface PlanStart {
  readonly read: ReturnType<typeof readStateObjects> | undefined;
  readonly why: string | undefined;
}

function localStateOf(text: string | undefined, isElsewhere: boolean): PlanStart {
  if (isElsewhere) return { read: undefined, why: stateIsElsewhere };
  if (text === undefined) return { read: undefined, why: "There is no local state: everything counts as new." };
  const read = readStateObjects(text);
  return { read, why: typeof read === "string" ? `The local state cannot be read. ${read}` : undefined };
}

function namedStateOf(path: string): PlanStart {
  const read = readNamedState(path, path);
  const why =
    read === undefined
      ? `${path} is empty: everything counts as new.`
      : typeof read === "string"
        ? `${read} Everything counts as new.`
        : `This plan begins with ${path}.`;
  return { read, why };
}
