import type { Json } from "../../json";
import type { ImportCandidate } from "../candidates";

/** How deep a state is looked into. */
const deepest = 50;

/** The same resources in an order in which those come first whose ids others have read, where that goes: an address is there to be referred to. */
export function inOrder(candidates: readonly ImportCandidate[]): readonly ImportCandidate[] {
  const byKey = new Map(candidates.map((one) => [one.resource.key, one]));
  const done = new Set<ImportCandidate>();
  for (const one of candidates) visit(one);
  return [...done];

  function visit(one: ImportCandidate, around: ReadonlySet<ImportCandidate> = new Set()): void {
    if (done.has(one) || around.has(one)) return;
    const inside = new Set([...around, one]);
    if (inside.size < deepest)
      for (const text of one.read ? textsIn(one.read.state) : []) {
        const other = byKey.get(text.toLowerCase());
        if (other) visit(other, inside);
      }
    done.add(one);
  }
}

function* textsIn(value: Json, depth = 0): Generator<string> {
  if (typeof value === "string") {
    if (value.startsWith("/")) yield value;
  } else if (typeof value === "object" && value !== null && depth < deepest)
    for (const one of Array.isArray(value) ? (value as readonly Json[]) : Object.values(value))
      yield* textsIn(one, depth + 1);
}
