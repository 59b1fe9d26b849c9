import type { Language } from "../../languages/language";
import type { Fix } from "../../model/change";
import type { Document } from "../../model/document";
import type { Finding } from "../../rules/finding";

/** What rules say of a document, in the names that its language has for things. */
export function inWordsOf(
  language: Language | undefined,
  document: Document,
  findings: readonly Finding[],
): readonly Finding[] {
  const worded = language?.worded;
  return worded
    ? findings.map((finding) => inItsWords(finding, (text) => worded(text, document, finding.span)))
    : findings;
}

function inItsWords(finding: Finding, words: (text: string) => string): Finding {
  const { message, fixes, related } = finding;
  return {
    ...finding,
    message: words(message),
    ...(fixes && { fixes: fixes.map((fix) => (writesText(fix) ? fix : { ...fix, title: words(fix.title) })) }),
    ...(related && { related: related.map((other) => ({ ...other, message: words(other.message) })) }),
  };
}

/** Whether the title has a value rather than a name: `Change to cost_center`. */
function writesText({ title, changes }: Fix): boolean {
  return changes.some((one) => one.kind === "setValue" && one.to.kind === "text" && title.endsWith(one.to.text));
}
