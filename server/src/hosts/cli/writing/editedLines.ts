import { applyEdits, type Edit, Lines } from "../../../text/index";

/** How many lines around a change are shown. */
const around = 3;

/** What edits change in a text, as `diff -u` shows it: the lines that they touch, before and after. */
export function editedLines(path: string, before: string, edits: readonly Edit[]): string {
  const lines = before.split("\n");
  const places = new Lines(before);
  const hunks: { first: number; last: number; edits: Edit[] }[] = [];
  for (const edit of [...edits].sort((one, other) => one.span.start - other.span.start)) {
    const [first, last] = [places.positionAt(edit.span.start).line, places.positionAt(edit.span.end).line];
    const open = hunks.at(-1);
    if (open && first <= open.last + 2 * around) {
      open.last = Math.max(open.last, last);
      open.edits.push(edit);
    } else hunks.push({ first, last, edits: [edit] });
  }
  let shift = 0;
  const written = hunks.map(({ first, last, edits: own }) => {
    const [from, to] = [Math.max(0, first - around), Math.min(lines.length - 1, last + around)];
    const start = places.offsetAt({ line: from, character: 0 });
    const old = lines.slice(from, to + 1);
    const moved = own.map((edit) => ({
      ...edit,
      span: { start: edit.span.start - start, end: edit.span.end - start },
    }));
    const fresh = applyEdits(old.join("\n"), moved).split("\n");
    const head = `@@ -${from + 1},${old.length} +${from + 1 + shift},${fresh.length} @@`;
    shift += fresh.length - old.length;
    return [head, ...marked(old, fresh)].join("\n");
  });
  return [`--- ${path}`, `+++ ${path}`, ...written, ""].join("\n");
}

/** Lines that are the same at both ends stay as they are; of what is between, all that was goes and all that is comes. */
function marked(old: readonly string[], fresh: readonly string[]): string[] {
  let begin = 0;
  while (begin < old.length && begin < fresh.length && old[begin] === fresh[begin]) begin++;
  let end = 0;
  while (end < old.length - begin && end < fresh.length - begin && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  // What ends a line on Windows is nothing that anybody wants to see at the end of each.
  const shown = (sign: string) => (line: string) => sign + line.replace(/\r$/, "");
  return [
    ...old.slice(0, begin).map(shown(" ")),
    ...old.slice(begin, old.length - end).map(shown("-")),
    ...fresh.slice(begin, fresh.length - end).map(shown("+")),
    ...old.slice(old.length - end).map(shown(" ")),
  ];
}
