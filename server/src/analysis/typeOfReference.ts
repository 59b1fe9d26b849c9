import type { Attribute, SchemaKind } from "../catalog/schema";
import { addressIn } from "../model/address";
import { entryOf } from "../model/body";
import type { Block } from "../model/document";
import type { Reference } from "../model/reference";
import type { Expression } from "../model/value";
import { isComplete, typeSchemaOf } from "./blockSchema";
import { declared } from "./declared";
import { follow } from "./follow";
import type { Scope } from "./scope";

type Type = Expression["gives"];

const types: Readonly<Partial<Record<Attribute["type"], Type>>> = {
  string: "string",
  int: "number",
  float: "number",
  number: "number",
  bool: "bool",
  list: "list",
  set: "list",
  map: "object",
};

/** Type constraints of variables, by the word that they begin with. */
const constraints: Readonly<Record<string, Type>> = {
  string: "string",
  number: "number",
  bool: "bool",
  list: "list",
  set: "list",
  tuple: "list",
  map: "object",
  object: "object",
};

/** The type that what a reference reads surely has: as the schema says, or the constraint of a variable. */
export function typeOfReference(reference: Reference, scope: Scope): Type {
  const named = addressIn(reference);
  if (!named || reference.steps.some(({ kind }) => kind === "splat")) return undefined;
  const { kind, type, address, rest } = named;
  const [declaration, ...others] = declared(address, scope);
  if (!declaration || others.length > 0) return undefined;
  if (kind === "variable" && rest.length === 0) return constraintOf(declaration.block, scope);
  if (!type || (kind !== "resource" && kind !== "data")) return undefined;
  const schema = typeSchemaOf(kind as SchemaKind, type, scope);
  if (!schema.attributes || !isComplete(schema, scope)) return undefined;
  const { attribute, lost } = follow(rest, schema.attributes);
  return lost || !attribute || attribute.unsure ? undefined : types[attribute.type];
}

function constraintOf(block: Block, scope: Scope): Type {
  scope.looksAt(block);
  const value = entryOf(block.body, "type")?.value;
  // In programs, and in the oldest modules, it is written as text.
  const word =
    value?.kind === "text"
      ? /^\w+/.exec(value.text)?.[0]
      : value?.kind === "reference"
        ? value.reference.steps[0]?.name
        : value?.kind === "expression"
          ? value.call?.name
          : undefined;
  return word !== undefined && Object.hasOwn(constraints, word) ? constraints[word] : undefined;
}
