import { byEarlierChecks, isChecked } from "../analysis/checksInForce";
import { subjectOf } from "../analysis/subject";
import type { Entry } from "../model/value";
import { appendTo } from "../text/appendTo";
import type { Rule } from "./rule";

export const blockCount: Rule = {
  id: "block-count",
  severity: "error",
  summary: "Too many or too few blocks of one name.",
  why: "`terraform validate` fails: the provider's schema sets a minimum and a maximum number for each block.",
  source: "the schemas of the provider's releases",
  body(node, report) {
    const written = node.body.entries.filter((entry) => entry.form !== "argument");
    // As in most bodies.
    if (written.length === 0) return;
    const byName = new Map<string, Entry[]>();
    for (const entry of written) appendTo(byName, entry.name, entry);
    for (const [name, entries] of byName) {
      const attribute = node.schema.get(name);
      if (!attribute?.block || attribute.unsure || entries.some((entry) => entry.dynamic)) continue;
      const most = attribute.maxItems || Number.POSITIVE_INFINITY;
      const extra = entries[most];
      if (extra) {
        report({
          // One or many is part of the structure.
          ...(most > 1 && byEarlierChecks(node, name)),
          span: extra.nameSpan,
          message: `Remove this ${name} block: ${subjectOf(node)} takes ${most === 1 ? "only one" : `at most ${most}`}.`,
          fixes: [{ title: `Remove this ${name} block`, changes: [{ kind: "remove", entry: extra }] }],
        });
      } else if (attribute.minItems && isChecked(attribute) && entries.length < attribute.minItems) {
        report({
          ...byEarlierChecks(node, name),
          span: entries[0]!.nameSpan,
          message: `Add ${name} blocks: ${subjectOf(node)} needs at least ${attribute.minItems}.`,
        });
      }
    }
  },
};
