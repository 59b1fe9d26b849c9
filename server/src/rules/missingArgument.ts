import { missingIn, skeletonOf } from "../analysis/skeleton";
import { subjectOf } from "../analysis/subject";
import { type Attribute, takesBlock } from "../catalog/schema";
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
    const { base } = node.parent ? {} : node.node.block;
    const isSet = (name: string) => {
      // Terraform wants arguments where the block is declared, and blocks wherever they are.
      const { entries } = base && !isBlock(schema.get(name)) ? base.body : body;
      return entries.some((entry) => entry.name === name && entry.value.kind !== "null");
    };
    const missing = missingIn(schema, isSet);
    // A computed key may be any of them.
    if (missing.length === 0 || body.entries.some((entry) => entry.key)) return;
    const names = missing.map(([name, attribute]) => (takesBlock(attribute) ? `${withArticle(name)} block` : name));
    const isElsewhere = base && missing.some(([name]) => body.entries.some((entry) => entry.name === name));
    const here = isElsewhere ? " here, whatever an override file sets" : "";
    report({
      span: head,
      message: `Set ${listed(names)}: ${subjectOf(node)} requires ${missing.length === 1 ? "it" : "them"}${here}.`,
      fixes: [
        {
          title: missing.length === 1 ? `Add ${names[0]}` : `Add the ${missing.length} required arguments`,
          changes: [{ kind: "add", body, entries: missing.map(([name, attribute]) => skeletonOf(name, attribute)) }],
        },
      ],
    });
  },
};

function isBlock(attribute: Attribute | undefined): boolean {
  return attribute !== undefined && takesBlock(attribute);
}
