// Everything that Azure tells about workspaces, as it answers: what is written is made from nothing else.
import { l10n } from "vscode";
import type { Azure, Live, Part, Problem, WorkspaceEntry } from "../azure/index";
import { inParallel } from "../azure/inParallel";

/** How storage account, key vault, Application Insights, registry and identities are written. */
export type Companions = "resources" | "data" | "ids";

/** What is imported with a workspace, and how. */
export interface What {
  readonly parts: readonly Part[];
  readonly companions: Companions;
  /** Whether each resource is kept from being destroyed. */
  readonly preventDestroy: boolean;
}

/** Azure's answers, or why there are none. */
export type Loaded =
  | { readonly ok: true; readonly answers: readonly unknown[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** Every part of a workspace. */
export const allParts: readonly Part[] = ["computes", "datastores", "outboundRules"];

/** How many workspaces are read at a time: Azure counts requests. */
const atATime = 4;

/**
 * Of each workspace all of it or nothing: what lacks a part would be taken for all. Only what a workspace rests on may
 * be missing. Of several, those that cannot be read are left out, which a note says. `read` is told of each.
 */
export async function loadAnswers(
  azure: Azure,
  entries: readonly WorkspaceEntry[],
  what: What,
  signal: AbortSignal,
  read: (entry: WorkspaceEntry) => void = () => {},
): Promise<Loaded> {
  const all = await inParallel(entries, atATime, async (entry) => {
    const loaded = await loadOne(azure, entry, what, signal);
    read(entry);
    return { entry, loaded };
  });
  const answers: unknown[] = [];
  const notes: string[] = [];
  let failed: Problem | undefined;
  for (const { entry, loaded } of all) {
    if (loaded.ok) {
      answers.push(...loaded.answers);
      notes.push(...loaded.notes);
    } else {
      failed ??= loaded.problem;
      notes.push(l10n.t("{0} could not be read, so it is left out. {1}", entry.name, loaded.problem.message));
    }
  }
  return answers.length === 0 && failed ? { ok: false, problem: failed } : { ok: true, answers, notes };
}

async function loadOne(azure: Azure, entry: WorkspaceEntry, what: What, signal: AbortSignal): Promise<Loaded> {
  const found = await azure.workspace(entry, { signal });
  if (!found.ok) return found;
  const answers: unknown[] = [found.value.raw];
  const notes: string[] = [];
  for (const part of what.parts) {
    const { items, problem } = await whole(await azure.children(entry, part, { signal, refresh: true }), signal);
    if (problem) return { ok: false, problem };
    answers.push(...items.map(({ raw }) => raw));
  }
  if (what.companions !== "resources") return { ok: true, answers, notes };
  const { items, problem } = await whole(await azure.companions(found.value, { signal }), signal);
  if (problem) return { ok: false, problem };
  for (const { name, raw, problem } of items) {
    if (raw !== undefined) answers.push(raw);
    else notes.push(l10n.t("{0} could not be read, so its id is used instead. {1}", name, problem?.message ?? ""));
  }
  return { ok: true, answers, notes };
}

async function whole<T>(first: Live<T>, signal: AbortSignal): Promise<Live<T>> {
  let live = first;
  while (live.more && !live.problem) live = await live.more({ signal });
  return live;
}
