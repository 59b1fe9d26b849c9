import type { Body, Change, Entry } from "../model/index";

/** Changes so that they do not meet: what is added to one body comes at once, and beside nothing that goes. */
export function withoutConflicts(changes: readonly Change[]): readonly Change[] {
  if (changes.length < 2) return changes;
  const gone = new Set<Entry>(changes.flatMap((change) => (change.kind === "remove" ? change.entry : [])));
  const added = new Map<Body, Extract<Change, { kind: "add" }>>();
  const others: Change[] = [];
  for (const change of changes) {
    if (change.kind !== "add") {
      others.push(change);
      continue;
    }
    const before = added.get(change.body);
    added.set(change.body, before ? { ...before, entries: [...before.entries, ...change.entries] } : change);
  }
  const rest = (body: Body) => ({ ...body, entries: body.entries.filter((entry) => !gone.has(entry)) });
  return [...others, ...[...added.values()].map((change) => ({ ...change, body: rest(change.body) }))];
}
