// Everything that Azure tells about workspaces, as it answers: what is written is made from nothing else.
import { l10n } from "vscode";
import type { Azure, LiveList, Part, Problem, WorkspaceEntry } from "../azure/index";
import { mapInParallel } from "../azure/mapInParallel";
import { showProblem } from "../explorer/showProblem";
import { withCancel } from "../shown/messages";
import type { WorkspacesView } from "./context";

/** How storage account, key vault, Application Insights, registry and identities are written. */
export type Companions = "resources" | "data" | "ids";

/** What is imported with a workspace, and how. */
export interface ImportSelection {
  readonly parts: readonly Part[];
  readonly companions: Companions;
  /** Whether each resource is kept from being destroyed. */
  readonly preventDestroy: boolean;
}

/** Azure's answers, or why there are none. */
export type LoadedResponses =
  | { readonly ok: true; readonly responses: readonly unknown[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** Every part of a workspace. */
export const allParts: readonly Part[] = ["computes", "datastores", "outboundRules"];

/** How many workspaces are read at a time: Azure counts requests. */
const atATime = 4;

/**
 * Of each workspace all of it or nothing: what lacks a part would be taken for all. Only what a workspace rests on may
 * be missing. Of several, those that cannot be read are left out, which a note says. `read` is told of each.
 */
export async function loadResponses(
  azure: Azure,
  entries: readonly WorkspaceEntry[],
  selection: ImportSelection,
  signal: AbortSignal,
  read: (entry: WorkspaceEntry) => void = () => {},
): Promise<LoadedResponses> {
  const all = await mapInParallel(entries, atATime, async (entry) => {
    const loaded = await loadOne(azure, entry, selection, signal);
    read(entry);
    return { entry, loaded };
  });
  const responses: unknown[] = [];
  const notes: string[] = [];
  let failed: Problem | undefined;
  for (const { entry, loaded } of all) {
    if (loaded.ok) {
      responses.push(...loaded.responses);
      notes.push(...loaded.notes);
    } else {
      failed ??= loaded.problem;
      notes.push(l10n.t("{0} could not be read, so it is left out. {1}", entry.name, loaded.problem.message));
    }
  }
  return responses.length === 0 && failed ? { ok: false, problem: failed } : { ok: true, responses, notes };
}

async function loadOne(
  azure: Azure,
  entry: WorkspaceEntry,
  selection: ImportSelection,
  signal: AbortSignal,
): Promise<LoadedResponses> {
  const found = await azure.workspace(entry, { signal });
  if (!found.ok) return found;
  const responses: unknown[] = [found.value.raw];
  const notes: string[] = [];
  for (const part of selection.parts) {
    const { items, problem } = await allPages(await azure.children(entry, part, { signal, refresh: true }), signal);
    if (problem) return { ok: false, problem };
    responses.push(...items.map(({ raw }) => raw));
  }
  if (selection.companions !== "resources") return { ok: true, responses, notes };
  const { items, problem } = await allPages(await azure.companions(found.value, { signal }), signal);
  if (problem) return { ok: false, problem };
  for (const { name, raw, problem } of items) {
    if (raw !== undefined) responses.push(raw);
    else notes.push(l10n.t("{0} could not be read, so its id is used instead. {1}", name, problem?.message ?? ""));
  }
  return { ok: true, responses, notes };
}

async function allPages<T>(first: LiveList<T>, signal: AbortSignal): Promise<LiveList<T>> {
  let list = first;
  while (list.more && !list.problem) list = await list.more({ signal });
  return list;
}

/** Undefined when it was canceled, or has failed, which has been said. */
export async function loadWithProgress(
  source: WorkspacesView,
  entries: readonly WorkspaceEntry[],
  selection: ImportSelection,
): Promise<Extract<LoadedResponses, { ok: true }> | undefined> {
  const number = entries.length;
  const title =
    number === 1
      ? l10n.t("Reading {0} from Azure", entries[0]!.name)
      : l10n.t("Reading {0} workspaces from Azure", number);
  const stop = new AbortController();
  const loaded = await withCancel(title, (tellProgress, token) => {
    token.onCancellationRequested(() => stop.abort());
    let done = 0;
    return loadResponses(source.azure(), entries, selection, stop.signal, () => {
      if (number > 1) tellProgress(`${++done}/${number}`, 100 / number);
    });
  });
  if (stop.signal.aborted) return undefined;
  if (loaded.ok) return loaded;
  showProblem(loaded.problem);
  return undefined;
}
