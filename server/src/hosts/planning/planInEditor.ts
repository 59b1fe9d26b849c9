// Plans in the editor: against the local state of a folder.
import { emptyState, readStateObjects, subscriptionIn } from "../../azure/index";
import type { FolderPlan, HowToPlan } from "../../lsp/index";
import type { LiveReads } from "../azure/liveReads";
import { asyncDisk } from "../files/localDisk";
import { whyFromRepository } from "../installed/fromRepository";
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

const whatCounts = "This plan begins with what was in Azure when you asked for it, and not with the state.";

/** What cannot be read in a state is reported with the plan, and so is what `reads` has not read from Azure. */
export async function planInEditor(
  { folder, place, lock, pathOf }: FolderOnDisk,
  { begin, subscription, isElsewhere, reading, isConfirmed, isUnasked, live }: HowToPlan,
  planner: InstalledPlanner,
  reads: LiveReads | undefined,
): Promise<FolderPlan> {
  const roots = reading.roots.flatMap((root) => pathOf(root) ?? []);
  const disk = asyncDisk({ roots, maxFileSize: mostOfState }, reading.log);
  const { path, workspace } = await localStatePath(folder, disk);
  const text = isElsewhere ? undefined : await disk.read(path);
  const read = text === undefined ? undefined : readStateObjects(text);
  const why = isElsewhere
    ? "The state is kept elsewhere, and is not read from there: everything counts as new."
    : text === undefined
      ? "There is no local state: everything counts as new."
      : typeof read === "string"
        ? `The local state cannot be read. ${read}`
        : undefined;
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
