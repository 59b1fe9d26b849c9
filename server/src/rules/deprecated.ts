import { subjectOf } from "../analysis/subject";
import { attributeIn, isSettable } from "../catalog/schema";
import { typeOf } from "../model/document";
import { listed } from "../wording/sentence";
import type { Rule } from "./rule";

export const deprecated: Rule = {
  id: "deprecated",
  severity: "warning",
  summary: "A type, argument or block that a later version of the provider removes.",
  why: "It works in this version, and the code has to be changed before the next major version.",
  source: "the schemas of the provider's releases, with their deprecations",
  block({ block, schema }, report) {
    const label = block.labels[0];
    if (!schema.type?.deprecated || !label) return;
    report({
      span: label.span,
      message: `${typeOf(block)} is deprecated${instead(schema.type.deprecatedMentions, label.text)}.`,
      tags: ["deprecated"],
    });
  },
  entry({ entry, attribute, body }, report) {
    if (!attribute?.deprecated || !isSettable(attribute)) return;
    const successor = attribute.deprecatedMentions?.find(
      (name) => name !== entry.name && attributeIn(body.schema, name),
    );
    const isFree = successor !== undefined && !body.body.entries.some((other) => other.name === successor);
    const isSame =
      isFree &&
      body.schema.get(successor)?.type === attribute.type &&
      !attribute.block &&
      holds(successor) === holds(entry.name);
    report({
      span: entry.nameSpan,
      message: `${entry.name} of ${subjectOf(body)} is deprecated${instead(attribute.deprecatedMentions, entry.name)}.`,
      tags: ["deprecated"],
      fixes: isSame ? [{ title: `Change to ${successor}`, changes: [{ kind: "rename", entry, name: successor }] }] : [],
    });
  },
};

/** What a name says that its value is: an account's name is not its id. */
function holds(name: string): string | undefined {
  return /_(id|name|url|uri)s?$/.exec(name)?.[1];
}

function instead(mentions: readonly string[] | undefined, itself: string): string {
  const others = (mentions ?? []).filter((name) => name !== itself);
  return others.length > 0 ? `: use ${listed(others, "or")} instead` : " and will be removed";
}
