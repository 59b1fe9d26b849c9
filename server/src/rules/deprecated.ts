import { renamingOf } from "../analysis/fixes/renaming";
import { subjectOf } from "../analysis/subject";
import type { EntryNode } from "../analysis/walk";
import { type Attribute, isSettable } from "../catalog/schema";
import { typeOf } from "../model/document";
import { listed } from "../wording/sentence";
import type { Fix } from "./finding";
import type { Rule } from "./rule";

export const deprecated: Rule = {
  id: "deprecated",
  severity: "warning",
  summary: "A type, argument or block that a later version of the provider removes.",
  why: "It still works in this version, but the code has to be changed before the next major version.",
  source: "the schemas of the provider's releases, with their deprecations",
  block({ block, schema: { type, provider }, scope }, report) {
    const label = block.labels[0];
    if (!type?.deprecated || !provider || !label) return;
    // What takes its place is known even where its deprecation does not say it.
    const { replacedBy } = provider.presence(type.kind, type.name, [], scope.versionOf(provider.name));
    report({
      span: label.span,
      message: `${typeOf(block)} is deprecated${instead(replacedBy, label.text)}.`,
      tags: ["deprecated"],
    });
  },
  concerns: (attribute) => Boolean(attribute?.deprecated) && attribute !== undefined && isSettable(attribute),
  entry(node, report) {
    const { entry, attribute, body } = node;
    if (!attribute) return;
    // What went together may be named beside what took its place.
    const mentions = attribute.deprecatedMentions?.filter((name) => !body.schema.get(name)?.deprecated);
    report({
      span: entry.nameSpan,
      message: `${entry.name} of ${subjectOf(body)} is deprecated${instead(mentions, entry.name)}.`,
      tags: ["deprecated"],
      fixes: renamed(node, attribute, mentions),
    });
  },
};

/** Under the name of what means the same, if there is one and it is not set as well. */
function renamed({ entry, body }: EntryNode, attribute: Attribute, mentions: readonly string[] = []): Fix[] {
  const mentioned = mentions.filter((name) => name !== entry.name && body.schema.has(name));
  const { name, isInverted } = renamingOf(entry.name, attribute, body.schema, mentioned) ?? {};
  const { value } = entry;
  if (!name || body.body.entries.some((other) => other.name === name)) return [];
  const rename = { kind: "rename", entry, name } as const;
  if (!isInverted) return [{ title: `Change to ${name}`, changes: [rename] }];
  if (value.kind !== "bool") return [];
  const invert = { kind: "setValue", value, to: { kind: "bool", bool: !value.bool } } as const;
  return [{ title: `Change to ${name} = ${!value.bool}`, changes: [rename, invert] }];
}

function instead(mentions: readonly string[] | undefined, itself: string): string {
  const others = (mentions ?? []).filter((name) => name !== itself);
  return others.length > 0 ? `: use ${listed(others, "or")} instead` : " and will be removed";
}
