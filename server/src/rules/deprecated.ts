import {
  type BlockSchema,
  type BodyItemNode,
  blockSchemaOf,
  follow,
  givenAt,
  type Scope,
  subjectOf,
} from "../analysis/index";
import { type Attribute, isSettable } from "../catalog/index";
import { lostUnder, topOf } from "../fixes/index";
import { type Address, type Block, changeName, type Fix, typeOf } from "../model/index";
import { renamingOf } from "../references/index";
import { listed } from "../wording/index";
import type { Rule } from "./rule";

export const deprecated: Rule = {
  id: "deprecated",
  severity: "warning",
  summary: "A type, argument, block or read attribute that a later version of the provider removes.",
  why: "It still works in this version, but the code has to be changed before the next major version.",
  source: "the schemas of the provider's releases, with their deprecations",
  reference({ value: reference, attribute, block, named, declarations, schema }, report) {
    const { scope } = block;
    if (reference.bound || (attribute?.means && attribute.means !== "address")) return;
    if (!named?.type || (named.kind !== "resource" && named.kind !== "data")) return;
    const [declaration] = declarations;
    const read = declaration && deprecatedRead(named, schema);
    if (!read) return;
    // With what is deprecated itself, the id is another one: of the address by which the data are reached.
    if (read.mentions.includes("id") && setsDeprecated(declaration.block, scope)) return;
    // Datastores take the id of a share in the old form only, for as long as this attribute is there (see `datastore-storage`).
    if (
      read.step.name === "resource_manager_id" &&
      typeOf(block.block) === "azurerm_machine_learning_datastore_fileshare"
    )
      return;
    const { step, attribute: old, mentions, body } = read;
    const { name, isInverted } = renamingOf(step.name, old, body, mentions) ?? {};
    report({
      span: step.span,
      message: `${step.name} of ${named.type} is deprecated${instead(mentions, step.name, "read")}.`,
      tags: ["deprecated"],
      fixes: isInverted ? [] : changeName(step.span, name),
    });
  },
  block({ block, schema: { type, provider }, scope }, report) {
    const label = block.labels[0];
    if (!type?.deprecated || !provider || !label) return;
    // What takes its place is known even where its deprecation does not say it.
    const { replacedBy = [] } = provider.presence(type.kind, type.name, [], scope.versionOf(provider.name));
    const mentions = [...new Set([...replacedBy, ...(type.deprecatedMentions ?? [])])];
    report({
      span: label.span,
      message: `${typeOf(block)} is deprecated${instead(mentions, label.text)}.`,
      tags: ["deprecated"],
    });
  },
  concerns: (attribute) => Boolean(attribute?.deprecated) && attribute !== undefined && isSettable(attribute),
  bodyItem(node, report) {
    const { item, attribute, body } = node;
    if (!attribute) return;
    // What went together may be named beside what took its place.
    const mentions = attribute.deprecatedMentions?.filter((name) => !body.schema.get(name)?.deprecated) ?? [];
    const isSet = (name: string) =>
      body.body.items.some((other) => other.name === name) || Boolean(givenAt(topOf(body).body, name, body.node.scope));
    const unset = mentions.filter((name) => !isSet(name));
    const advice =
      unset.length === 0 && mentions.length > 0
        ? `: remove it, since ${listed(mentions, "and")} is set`
        : instead(unset, item.name);
    report({
      span: item.nameSpan,
      message: `${item.name} of ${subjectOf(body)} is deprecated${advice}.`,
      tags: ["deprecated"],
      fixes: renamed(node, attribute, mentions),
    });
  },
};

/** Under the name of what means the same, if there is one and it is not set as well. */
function renamed({ item, body }: BodyItemNode, attribute: Attribute, mentions: readonly string[] = []): Fix[] {
  const mentioned = mentions.filter((name) => name !== item.name && body.schema.has(name));
  const { name, isInverted } = renamingOf(item.name, attribute, body.schema, mentioned) ?? {};
  const { value } = item;
  if (!name || body.body.items.some((other) => other.name === name)) return [];
  // An id as it is written may be one that only the old argument takes.
  const takes = body.schema.get(name)?.id ?? [];
  if (value.kind === "text" && attribute.id?.some((shape) => !takes.includes(shape))) return [];
  const rename = { kind: "rename", item, name } as const;
  const removed = lostUnder(body.schema.get(name)?.block, value);
  if (!removed) return [];
  if (!isInverted) return [{ title: `Change to ${name}`, changes: [rename, ...removed] }];
  if (value.kind !== "bool") return [];
  const invert = { kind: "setValue", value, to: { kind: "bool", bool: !value.bool } } as const;
  return [{ title: `Change to ${name} = ${!value.bool}`, changes: [rename, invert] }];
}

/** The first deprecated attribute that is read, with what its deprecation names in its place. */
function deprecatedRead({ rest }: Address, { attributes }: BlockSchema) {
  if (!attributes) return undefined;
  for (const [index, step] of rest.entries()) {
    if (step.kind !== "name") continue;
    const { attribute } = follow(rest, attributes, index + 1);
    if (!attribute?.deprecated || attribute.staysReadable) continue;
    const { body } = follow(rest, attributes, index);
    return {
      step,
      attribute,
      mentions: attribute.deprecatedMentions ?? [],
      body: (index === 0 ? attributes : body) ?? attributes,
    };
  }
  return undefined;
}

function setsDeprecated(block: Block, scope: Scope): boolean {
  const { body } = blockSchemaOf(block, scope);
  return block.body.items.some(({ name }) => body?.get(name)?.deprecated);
}

function instead(mentions: readonly string[] | undefined, itself: string, verb = "use"): string {
  const others = (mentions ?? []).filter((name) => name !== itself);
  return others.length > 0 ? `: ${verb} ${listed(others, "or")} instead` : " and will be removed";
}
