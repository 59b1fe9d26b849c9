import { missingIn, skeletonOf } from "../analysis/skeleton";
import { subjectOf } from "../analysis/subject";
import { takesBlock } from "../catalog/schema";
import { listed, withArticle } from "../wording/sentence";
import type { Rule } from "./rule";

export const missingArgument: Rule = {
  id: "missing-argument",
  severity: "error",
  summary: "A required argument or block that is missing.",
  why: "`terraform validate` fails: the provider has no default for a required argument.",
  source: "the schemas of the provider's releases",
  body(node, report) {
    const { body, schema, head } = node;
    const isSet = (name: string) => body.entries.some((entry) => entry.name === name && entry.value.kind !== "null");
    const missing = missingIn(schema, isSet);
    // A computed key may be any of them.
    if (missing.length === 0 || body.entries.some((entry) => entry.key)) return;
    const names = missing.map(([name, attribute]) => (takesBlock(attribute) ? `${withArticle(name)} block` : name));
    report({
      span: head,
      message: `Set ${listed(names)}: ${subjectOf(node)} requires ${missing.length === 1 ? "it" : "them"}.`,
      fixes: [
        {
          title: missing.length === 1 ? `Add ${names[0]}` : `Add the ${missing.length} required arguments`,
          changes: [{ kind: "add", body, entries: missing.map(([name, attribute]) => skeletonOf(name, attribute)) }],
        },
      ],
    });
  },
};
