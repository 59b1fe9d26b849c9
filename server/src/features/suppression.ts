const directive = /(?:#|\/\/|\/\*)\s*azureml-terraform-ignore:\s*([\w-]+(?:\s*,\s*[\w-]+)*)/;

/**
 * Whether a comment takes a finding away: `# azureml-terraform-ignore: rule-id, other-id` (or `all`) on the line above
 * the finding or at the end of its own line.
 */
export function isSuppressed(text: string, offset: number, rule: string): boolean {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1));
  return (
    names(text.slice(start, end < 0 ? undefined : end), rule) || (/^\s*(#|\/\/|\/\*)/.test(above) && names(above, rule))
  );
}

function names(line: string, rule: string): boolean {
  const ids = directive.exec(line)?.[1]?.split(/\s*,\s*/);
  return ids !== undefined && (ids.includes(rule) || ids.includes("all"));
}
