import { blocksMade, byEarlierChecks, isChecked, subjectOf } from "../analysis/index";
import type { BodyItem } from "../model/index";
import { appendTo } from "../text/index";
import type { Rule } from "./rule";

export const blockCount: Rule = {
  id: "block-count",
  severity: "error",
  summary: "Too many or too few blocks of one name.",
  why: "`terraform validate` fails: the provider's schema sets a minimum and a maximum number for each block.",
  source: "the schemas of the provider's releases",
  body(node, report) {
    // JSON writes arguments and blocks in one way, so that the schema has to tell them apart there.
    const written = node.body.items.filter((item) => item.form !== "argument" && node.schema.get(item.name)?.block);
    // As in most bodies.
    if (written.length === 0) return;
    const byName = new Map<string, BodyItem[]>();
    for (const item of written) appendTo(byName, item.name, item);
    for (const [name, items] of byName) {
      const attribute = node.schema.get(name);
      if (!attribute?.block || attribute.unsure) continue;
      const most = attribute.maxItems || Number.POSITIVE_INFINITY;
      const counts = items.map((item) => (attribute.maxItems || attribute.minItems ? blocksMade(item, node.node) : 1));
      const extra = firstBeyond(most, items, counts);
      const count = counts.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
      if (extra) {
        const takes = `${subjectOf(node)} takes ${most === 1 ? "only one" : `at most ${most}`}`;
        report({
          // One or many is part of the structure.
          ...(most > 1 && byEarlierChecks(node, name)),
          span: extra.nameSpan,
          message: extra.dynamic
            ? `Create fewer ${name} blocks here: ${takes}.`
            : `Remove this ${name} block: ${takes}.`,
          fixes: extra.dynamic
            ? []
            : [{ title: `Remove this ${name} block`, changes: [{ kind: "remove", item: extra }] }],
        });
        // That none is there where one has to be another rule says.
      } else if (attribute.minItems && isChecked(attribute) && count && count < attribute.minItems) {
        report({
          ...byEarlierChecks(node, name),
          span: items[0]!.nameSpan,
          message: `Add ${name} blocks: ${subjectOf(node)} needs at least ${attribute.minItems}.`,
        });
      }
    }
  },
};

/** The first of the body items with which there surely are more blocks than there may be. */
function firstBeyond(
  most: number,
  items: readonly BodyItem[],
  counts: readonly (number | undefined)[],
): BodyItem | undefined {
  let sum = 0;
  return items.find((_, index) => {
    sum += counts[index] ?? 0;
    return sum > most;
  });
}
