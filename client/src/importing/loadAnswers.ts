// Everything that Azure tells about workspaces, as it answers: what is written is made from nothing else.
import { l10n } from "vscode";
import type { Azure, Live, Part, Problem, WorkspaceEntry } from "../azure/index";

/** What is brought along with a workspace. */
export interface What {
  /** Computes, datastores and outbound rules. */
  readonly parts: boolean;
  /** What becomes of storage account, vault, insights, registry and identities. */
  readonly companions: "resources" | "data" | "ids";
}

export type Loaded =
  | { readonly ok: true; readonly answers: readonly unknown[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

const parts: readonly Part[] = ["computes", "datastores", "outboundRules"];

/** All of it or nothing: what lacks a part would be taken for all. Only what a workspace rests on may be missing. */
export async function loadAnswers(
  azure: Azure,
  entries: readonly WorkspaceEntry[],
  what: What,
  signal: AbortSignal,
): Promise<Loaded> {
  const answers: unknown[] = [];
  const notes: string[] = [];
  for (const entry of entries) {
    const found = await azure.workspace(entry, { signal });
    if (!found.ok) return found;
    answers.push(found.value.raw);
    for (const part of what.parts ? parts : []) {
      const { items, problem } = await all(await azure.children(entry, part, { signal, refresh: true }), signal);
      if (problem) return { ok: false, problem };
      answers.push(...items.map(({ raw }) => raw));
    }
    if (what.companions !== "resources") continue;
    const { items, problem } = await all(await azure.companions(found.value, { signal }), signal);
    if (problem) return { ok: false, problem };
    for (const { name, raw, problem } of items) {
      if (raw !== undefined) answers.push(raw);
      else
        notes.push(l10n.t("{0} could not be read, so its id stands in its place. {1}", name, problem?.message ?? ""));
    }
  }
  return { ok: true, answers, notes };
}

async function all<T>(first: Live<T>, signal: AbortSignal): Promise<Live<T>> {
  let live = first;
  while (live.more && !live.problem) live = await live.more({ signal });
  return live;
}
