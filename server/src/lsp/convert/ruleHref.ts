// The pages that explain the rules.

/** Put there by the build: the pages of this release, where package.json says in which repository they are. */
declare const pagesOfRelease: string | undefined;

/** Ids of findings that come from no rule, and so have no page. */
const without = new Set([
  ...["syntax", "changed-default", "version-constraint", "provider"],
  ...["drift", "drift-missing", "drift-unmanaged"],
]);

const cache = new Map<string, string>();

/**
 * The address of a rule's page; without a rule, that of the list of all. Undefined if the place of the pages is not
 * known.
 */
export function ruleHref(rule?: string): string | undefined {
  if (typeof pagesOfRelease === "undefined") return undefined;
  const page = rule === undefined || without.has(rule) ? "README" : rule;
  // One text for the thousands of findings of a rule that an editor is shown.
  const href = cache.get(page) ?? `${pagesOfRelease}/docs/rules/${page}.md`;
  cache.set(page, href);
  return href;
}
