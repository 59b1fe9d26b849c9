// The pages that explain the rules.

/** Put there by the build: the pages of this release, where package.json says in which repository they are. */
declare const pagesOfRelease: string | undefined;

/** Ids of findings that come from no rule, and so have no page. */
const without = new Set(["syntax", "changed-default", "version-constraint", "provider"]);

/** The address of a rule's page; without a rule, that of the list of all. Undefined where nobody knows where the pages are. */
export function ruleHref(rule?: string): string | undefined {
  if (typeof pagesOfRelease === "undefined") return undefined;
  return `${pagesOfRelease}/docs/rules/${rule === undefined || without.has(rule) ? "README" : rule}.md`;
}
