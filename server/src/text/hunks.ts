import type { Edit } from "./edit";

/** How far the next line that stays is looked for. */
const reach = 60;

/** The edits that make one text of another, whole lines each: small ones where the texts are much the same. */
export function hunksBetween(before: string, after: string): Edit[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const edits: Edit[] = [];
  let [i, j, offset] = [0, 0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && old[i] === fresh[j]) {
      offset += old[i]!.length;
      i++;
      j++;
      continue;
    }
    const [gone, come] = untilSame(old, fresh, i, j);
    const end = offset + old.slice(i, i + gone).join("").length;
    edits.push({ span: { start: offset, end }, text: fresh.slice(j, j + come).join("") });
    i += gone;
    j += come;
    offset = end;
  }
  return edits;
}

/** How many lines go and how many come until both texts go on alike. */
function untilSame(old: readonly string[], fresh: readonly string[], i: number, j: number): [number, number] {
  for (let sum = 1; sum <= reach; sum++) {
    for (let gone = 0; gone <= sum; gone++) {
      const [a, b] = [i + gone, j + sum - gone];
      if (a > old.length || b > fresh.length) continue;
      const isAlike = old[a] === fresh[b] && (old[a + 1] === fresh[b + 1] || old[a]?.trim() !== "");
      if (isAlike) return [gone, sum - gone];
    }
  }
  return [old.length - i, fresh.length - j];
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
