import type { Language } from "../../languages/index";
import { sameItems, sideTable } from "../../memo/index";
import type { Document, Finding, Fix } from "../../model/index";

/** What rules say of a document, in the names that its language has for things. */
export function inWordsOf(
  language: Language | undefined,
  document: Document,
  findings: readonly Finding[],
): readonly Finding[] {
  const render = language?.renderMessage;
  return render
    ? findings.map((finding) => inItsWords(finding, (text) => render(text, document, finding.span)))
    : findings;
}

/** What was made of a finding last: whatever is made of a finding in turn is kept for as long as that stays the same. */
const last = sideTable<Finding, Finding>("worded");

function inItsWords(finding: Finding, words: (text: string) => string): Finding {
  const { message, fixes, related } = finding;
  const made = {
    ...finding,
    message: words(message),
    ...(fixes && { fixes: fixes.map((fix) => (writesText(fix) ? fix : { ...fix, title: words(fix.title) })) }),
    ...(related && { related: related.map((other) => ({ ...other, message: words(other.message) })) }),
  };
  const previous = last.get(finding);
  if (previous && sameItems(textsOf(previous), textsOf(made))) return previous;
  last.set(finding, made);
  return made;
}

function textsOf({ message, fixes = [], related = [] }: Finding): readonly string[] {
  return [message, ...fixes.map(({ title }) => title), ...related.map((other) => other.message)];
}

/** Whether the title has a value rather than a name: `Change to cost_center`. */
function writesText({ title, changes }: Fix): boolean {
  return changes.some((one) => one.kind === "setValue" && one.to.kind === "text" && title.endsWith(one.to.text));
}
