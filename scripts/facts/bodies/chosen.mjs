// Which of several lines of a type counts, and of which types the line stays that there was before.
import { saysMore } from "./united.mjs";

/**
 * The line of each type that foretells most of what was applied; of several that foretell as much, the one that says more.
 *
 * @param candidates lines of several origins, each with of how many configurations it foretells what was sent. @param before those of before.
 */
export function chosenLines(candidates, before) {
  // What has its id by an argument that only happens to say the same does not take the place of what was seen to have it otherwise.
  const earlier = new Map(before.map((line) => [line.type, line]));
  const said = new Map();
  for (const [line, right] of candidates) {
    const own = earlier.get(line.type) ?? line;
    if (own.id !== line.id || own.elsewhere !== line.elsewhere) continue;
    const [best, most] = said.get(line.type) ?? [];
    if (!best || right > most || (right === most && saysMore(line, best))) said.set(line.type, [line, right]);
  }
  return [...said.values()].map(([line]) => line).sort(byType);
}

/** Lines with those of before in the place of those of some types (`kept`: `{ types, because }`), as they were. */
export function withKept(lines, before, kept) {
  const types = new Set(kept.flatMap(({ types }) => types));
  const stay = before.filter(({ type }) => types.has(type));
  const staying = new Set(stay.map(({ type }) => type));
  return [...lines.filter(({ type }) => !staying.has(type)), ...stay].sort(byType);
}

function byType(one, other) {
  return one.type < other.type ? -1 : 1;
}
