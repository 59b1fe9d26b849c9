/** Finds which arguments exclude each other, which are needed together, and of which one is needed. */

import { configuration } from "./configuration";
import { type GroupClaim, groupClaim, keyIn } from "./groupMessages";
import type { IntrospectedType } from "./introspection";
import type { ConfigKind } from "./provider";
import type { ProviderCall } from "./providerClient";
import { placeholderValue } from "./sample";
import { ancestry, isConfigurable, nodeAt, nodeNamed, nodesBelow, type SchemaNode } from "./schemaNode";

type Groups = "conflictsWith" | "exactlyOneOf" | "atLeastOneOf" | "requiredWith";

/** No type has more arguments that conflict with one. */
const maxConflicts = 60;

/** Writes the groups of a type's arguments into their facts, and says what they mean for further questions. */
export async function learnGroups(
  call: ProviderCall,
  kind: ConfigKind,
  type: string,
  root: SchemaNode,
): Promise<IntrospectedType> {
  const nodes = nodesBelow(root).filter((node) => node.form !== "element" && isConfigurable(node));
  const subject: IntrospectedType = {
    kind,
    type,
    root,
    excluded: (node) => othersIn(root, node, "conflictsWith", "exactlyOneOf"),
    companions: (node) => othersIn(root, node, "requiredWith"),
  };
  /** Asks with these nodes given, and writes down what is claimed; whether anything was new. */
  const claimsWith = async (given: readonly SchemaNode[]) => {
    const blocks = given.filter(({ children }) => children);
    const values = given.filter(({ children }) => !children).map((node) => [node, placeholderValue(node)] as const);
    const config = configuration(root, new Map(values), new Set(blocks));
    const diagnostics = (await call((provider) => provider.validate(kind, type, config))) ?? [];
    const found = diagnostics.map(({ severity, summary, detail, path }) => {
      const key = keyIn(detail);
      const node = severity === "error" ? ((key && nodeNamed(root, key)) ?? nodeAt(root, path)) : undefined;
      if (node && summary === "Missing required argument" && isAboutOne(detail, node)) {
        delete node.facts.optional;
        node.facts.required = true;
      }
      const claim = node && groupClaim(detail || summary);
      return claim ? note(node, claim) : false;
    });
    return found.some(Boolean);
  };
  await claimsWith(nodes);
  await claimsWith([]);
  const blocks = nodes.filter(({ children }) => children);
  if (blocks.length > 0) await claimsWith(blocks);
  const optional = nodes.filter(({ facts }) => facts.optional);
  for (const some of apart(optional)) await claimsWith(some);
  // What is in a group may hide another, and all that is in it.
  for (const node of optional) {
    if (!ancestry(node).some(isInGroup)) continue;
    await claimsWith([node]);
    await untilNothingNew(node, nodes, subject, claimsWith);
  }
  return subject;
}

/** Whether it is said of an argument alone that it is required, whatever its schema says, and not of a group that it is in. */
function isAboutOne(detail: string, { parent, isAttribute }: SchemaNode): boolean {
  if (detail.includes("`")) return false;
  return parent?.isAttribute === true || (!isAttribute && /^The argument ".{1,200}" is required/.test(detail));
}

/**
 * Few selections in which each is given without any that it may need: at the top, for any two, one has the first without the second, by
 * the digits of their places in the list. What is in a block is given without anything else of that block.
 */
function apart(nodes: readonly SchemaNode[]): readonly (readonly SchemaNode[])[] {
  const top = nodes.filter(({ parent }) => parent?.form === "root");
  const digits = Math.ceil(Math.log2(Math.max(2, top.length)));
  const halves = Array.from({ length: 2 * digits }, (_, at) =>
    top.filter((_, index) => ((index >> (at >> 1)) & 1) === (at & 1)),
  );
  const nested = new Map<SchemaNode, SchemaNode[]>();
  for (const node of nodes) {
    const around = ancestry(node).at(-1)!;
    if (around !== node) nested.set(around, [...(nested.get(around) ?? []), node]);
  }
  const most = Math.max(0, ...[...nested.values()].map(({ length }) => length));
  const layers = Array.from({ length: most }, (_, at) => [...nested.values()].flatMap((inside) => inside[at] ?? []));
  return [...halves, ...layers];
}

function isInGroup({ facts }: SchemaNode): boolean {
  return [facts.conflictsWith, facts.exactlyOneOf, facts.atLeastOneOf, facts.requiredWith].some(Boolean);
}

/** Asks about a node with everything else that it is not yet known to exclude, until that says nothing new. */
async function untilNothingNew(
  node: SchemaNode,
  nodes: readonly SchemaNode[],
  { excluded }: IntrospectedType,
  claimsWith: (given: readonly SchemaNode[]) => Promise<boolean>,
): Promise<void> {
  const above = ancestry(node);
  for (let round = 0; round < maxConflicts; round++) {
    const out = new Set(above.flatMap(excluded).filter((one) => !above.includes(one)));
    if (out.size === 0) return;
    const given = nodes.filter((one) => !ancestry(one).some((outer) => out.has(outer)));
    if (!(await claimsWith(given))) return;
  }
}

function note({ facts }: SchemaNode, { group, members }: GroupClaim): boolean {
  const add = (name: Groups, more: readonly string[]) => {
    const existing = facts[name] ?? [];
    const added = more.filter((member) => !existing.includes(member));
    if (added.length > 0) facts[name] = [...existing, ...added];
    return added.length > 0;
  };
  // Of both kinds of groups it is said that one is needed; that only one may be given was said before, where it holds.
  if (group === "oneOf") return facts.exactlyOneOf ? false : add("atLeastOneOf", members);
  if (group === "exactlyOneOf" && facts.atLeastOneOf?.every((member) => members.includes(member)))
    delete facts.atLeastOneOf;
  return add(group, members);
}

/** The other members of a node's groups. */
function othersIn(root: SchemaNode, node: SchemaNode, ...groups: readonly Groups[]): readonly SchemaNode[] {
  const members = groups.flatMap((group) => node.facts[group] ?? []);
  return members.flatMap((member) => nodeNamed(root, member) ?? []).filter((other) => other !== node);
}
