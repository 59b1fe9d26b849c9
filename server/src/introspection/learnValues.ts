/** Asks which values the arguments of a type take. */

import type { Type } from "../evaluation/index";
import type { CtyValue } from "./cty";
import type { IdShapes } from "./introspectIds";
import { type IntrospectedType, type Introspection, runIntrospections } from "./introspection";
import { introspectNumber } from "./introspectNumber";
import { introspectText } from "./introspectText";
import { claimsIn } from "./messages";
import type { ProviderCall } from "./providerClient";
import type { Reply } from "./replies";
import { placeholderValue } from "./sample";
import { byDepth, type Facts, isConfigurable, isListOrSet, nodesBelow, type SchemaNode } from "./schemaNode";

/** Writes values, ranges, forms of texts and how many there may be into the facts of the arguments; `shapes` are those of ids of other things. */
export async function learnValues(call: ProviderCall, subject: IntrospectedType, shapes: IdShapes): Promise<void> {
  const { kind, root } = subject;
  const nodes = nodesBelow(root).filter(isConfigurable);
  const lists = nodes.filter((node) => isListOrSet(node) && !node.children);
  for (const together of byDepth(lists)) {
    await runIntrospections(call, subject, together, ({ type, facts, element }) =>
      introspectList(facts, element?.type ?? type!),
    );
  }
  // What is asked about has all of its value, so that nothing can be asked in it.
  const repeated = nodes.filter((node) => mayRepeat(node) && (kind === "provider" || node.isAttribute));
  for (const together of byDepth(repeated)) await runIntrospections(call, subject, together, introspectBlocks);
  const single = nodes.filter(({ type }) => type === "string" || type === "number");
  await runIntrospections(call, subject, single, ({ type, facts }) =>
    type === "number" ? introspectNumber(facts) : introspectText(facts, shapes),
  );
}

/** Whether it is a list or set of objects that the schema sets no limit to. */
function mayRepeat({ form, children, facts }: SchemaNode): boolean {
  return (form === "list" || form === "set") && children !== undefined && facts.maxItems === undefined;
}

/** More than any limit that is known of a list, of values or of blocks. */
const many = 1100;

/** Finds out how many blocks there may be where the schema does not say. */
function* introspectBlocks(node: SchemaNode): Introspection {
  const one = new Map(
    node.children!.map((child) => [child.name, child.facts.required ? placeholderValue(child) : null]),
  );
  const varied = node.children!.find(({ type, facts }) => type === "string" && !facts.values && !facts.id);
  note(
    node.facts,
    yield Array.from({ length: many }, (_, index) => (varied ? new Map([...one, [varied.name, `e${index}`]]) : one)),
  );
}

/** Finds out how many elements an argument takes. */
function* introspectList(facts: Facts, element: Type): Introspection {
  note(facts, yield []);
  note(facts, yield Array.from({ length: many }, (_, index) => elementOf(element, index)));
}

function note(facts: Facts, reply: Reply): void {
  if (reply.isAccepted) return;
  for (const { minItems, maxItems } of claimsIn(reply.message)) {
    if (minItems !== undefined) facts.minItems = minItems;
    if (maxItems !== undefined) facts.maxItems = maxItems;
  }
}

/** Different ones, since a set has each once. */
function elementOf(type: Type, index: number): CtyValue {
  if (type === "string") return `e${index}`;
  return type === "number" ? index : type === "bool" ? true : null;
}
