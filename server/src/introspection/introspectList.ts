/** What is asked about a list or set of values: how many there may be. */
import type { Type } from "../evaluation/index";
import type { CtyValue } from "./cty";
import type { Introspection } from "./introspection";
import { claimsIn } from "./messages";
import type { Reply } from "./replies";
import { placeholderValue } from "./sample";
import type { Facts, SchemaNode } from "./schemaNode";

/** More than any limit that is known of a list, of values or of blocks. */
const many = 1100;

/** Finds out how many blocks there may be where the schema does not say. */
export function* introspectBlocks(node: SchemaNode): Introspection {
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
export function* introspectList(facts: Facts, element: Type): Introspection {
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
