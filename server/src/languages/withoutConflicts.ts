import type { Body, BodyItem, Change } from "../model/index";

/** Changes so that they do not meet: what is added to one body comes at once, and beside nothing that goes. */
export function withoutConflicts(changes: readonly Change[]): readonly Change[] {
  if (changes.length < 2) return changes;
  const gone = new Set<BodyItem>(changes.flatMap((change) => (change.kind === "remove" ? change.item : [])));
  const added = new Map<Body, Extract<Change, { kind: "add" }>>();
  const others: Change[] = [];
  for (const change of changes) {
    if (change.kind !== "add") {
      others.push(change);
      continue;
    }
    const before = added.get(change.body);
    added.set(change.body, before ? { ...before, items: [...before.items, ...change.items] } : change);
  }
  const rest = (body: Body) => ({ ...body, items: body.items.filter((item) => !gone.has(item)) });
  return [...others, ...[...added.values()].map((change) => ({ ...change, body: rest(change.body) }))];
}
