/** The comment lines directly above what begins its line at `offset`, top one first, without their signs. */
export function commentsAbove(text: string, offset: number, sign = /^(#|\/\/) ?/): string[] {
  const above = text.slice(0, offset).split("\n");
  if (above.pop()?.trim()) return [];
  const comments: string[] = [];
  for (let line = above.pop()?.trim(); line; line = above.pop()?.trim()) {
    if (line.endsWith("*/")) comments.unshift(...blockComment(line, above));
    else if (sign.test(line)) comments.unshift(line.replace(sign, ""));
    else break;
  }
  return comments;
}

/** The lines of a comment that ends with `last`; takes the others out of `above`. */
function blockComment(last: string, above: string[]): string[] {
  const lines = [last.replace(/\s*\*\/$/, "")];
  while (lines[0] !== undefined && !lines[0].startsWith("/*")) {
    const line = above.pop();
    // Code in front of the comment: it is not above anything.
    if (line === undefined) return [];
    const start = line.indexOf("/*");
    if (start >= 0 && line.slice(0, start).trim()) return [];
    lines.unshift(line.trim());
  }
  return lines
    .map((line) => line.replace(/^(\/\*\*?|\*) ?/, ""))
    .filter((line, at) => line || (at > 0 && at < lines.length - 1));
}
