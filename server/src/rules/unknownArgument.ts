import { isComplete } from "../analysis/blockSchema";
import { presenceIn, subjectOf } from "../analysis/subject";
import type { EntryNode } from "../analysis/walk";
import { isSettable, takesBlock } from "../catalog/schema";
import { type Body, isBlockLike } from "../model/body";
import { absence } from "../wording/absence";
import { didYouMean } from "../wording/sentence";
import { similar } from "../wording/similar";
import type { Fix } from "./finding";
import type { Rule } from "./rule";

export const unknownArgument: Rule = {
  id: "unknown-argument",
  severity: "error",
  summary: "An argument or block that the provider version in force does not have.",
  entry(node, report) {
    const { entry, attribute, body } = node;
    const isBareWord = entry.value.kind === "missing" && entry.form === undefined;
    if (attribute || entry.key || isBareWord || !isComplete(body.node.schema, body.node.scope)) return;
    const what = isBlockLike(entry) ? "block" : "argument";
    const { provider } = body.node.schema;
    const presence = presenceIn(body, entry.name);
    const reason = provider && presence ? absence(presence, provider, body.node.scope.versionOf(provider.name)) : "";
    const meant = (reason ? presence?.replacedBy : undefined)?.find((name) => body.schema.has(name)) ?? similarIn(node);
    report({
      span: entry.nameSpan,
      message: `${subjectOf(body)} has no ${what} ${entry.name}.${reason || didYouMean(meant)}`,
      fixes: [
        ...renameTo(meant, node, !reason),
        { title: `Remove ${entry.name}`, changes: [{ kind: "remove", entry }] },
      ],
    });
  },
};

function similarIn({ entry, body }: EntryNode): string | undefined {
  const isBlock = isBlockLike(entry);
  const isSet = namesIn(body.body);
  const names = [...body.schema]
    .filter(
      ([name, attribute]) =>
        isSettable(attribute) && (isBlock ? takesBlock(attribute) : !takesBlock(attribute) && !isSet.has(name)),
    )
    .map(([name]) => name);
  return similar(entry.name, names);
}

function renameTo(name: string | undefined, { entry }: EntryNode, safe: boolean): Fix[] {
  if (!name) return [];
  return [{ title: `Change to ${name}`, changes: [{ kind: "rename", entry, name }], safe }];
}

const known = new WeakMap<Body, ReadonlySet<string>>();

/** Worked out once for a body, however many of its arguments are unknown. */
function namesIn(body: Body): ReadonlySet<string> {
  const names = known.get(body) ?? new Set(body.entries.map((entry) => entry.name));
  known.set(body, names);
  return names;
}
