/** What a comment says, line by line, without its signs. */
export function commentLines(comment: string): string[] {
  if (!comment.startsWith("/*")) return [comment.replace(/^(#|\/\/) ?/, "").trimEnd()];
  const [first = "", ...others] = comment
    .replace(/^\/\*\*? ?|(?<!\s)\s*\*\/$/g, "")
    .split("\n")
    .map((line) => line.trimEnd());
  const lines = [first.trimStart(), ...withoutMargin(others)];
  return lines.filter((line, at) => line || (at > 0 && at < lines.length - 1));
}

/** Lines without the column of asterisks in front of them, or else without the blanks that they share. */
function withoutMargin(lines: readonly string[]): string[] {
  const filled = lines.filter(Boolean);
  if (filled.every((line) => /^\s*\*/.test(line))) return lines.map((line) => line.replace(/^\s*\* ?/, ""));
  const margin = Math.min(...filled.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin));
}
