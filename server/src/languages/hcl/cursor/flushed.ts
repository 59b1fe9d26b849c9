/** The lines of a `<<-` heredoc without the indentation that all share; lines of blanks alone neither count nor change. */
export function flushed(text: string): string {
  const lines = text.split(/(?<=\n)/);
  let shared = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    if (indent < line.length || !line.endsWith("\n")) shared = Math.min(shared, indent);
  }
  return lines.map((line) => (line.trimStart() === "" && line.endsWith("\n") ? line : line.slice(shared))).join("");
}
