import type { Attribute, SchemaKind } from "../../catalog/schema";
import { addressIn } from "../../model/address";
import type { Block } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Expression, Reference, Value } from "../../model/value";
import { ownProperty } from "../../text/ownProperty";
import { isComplete, typeSchemaOf } from "../blockSchema";
import { declared } from "../declared";
import { follow } from "../follow";
import type { Scope } from "../scope";

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

/** How many locals are followed one after another; more are a circle, or nobody's program. */
const most = 10;

/** The type that what a reference reads surely has: as the schema says, the constraint of a variable, or what a local is. */
export function typeOfReference(reference: Reference, scope: Scope, steps = 0): Type {
  const named = addressIn(reference);
  if (!named || steps > most || reference.steps.some(({ kind }) => kind === "splat")) return undefined;
  const { kind, type, address, rest } = named;
  const [declaration, ...others] = declared(address, scope);
  if (!declaration || others.length > 0) return undefined;
  if (kind === "variable" || kind === "local") {
    if (rest.length > 0) return undefined;
    const value = declaration.entry?.value;
    if (value?.kind === "reference") return typeOfReference(value.reference, scope, steps + 1);
    return value ? typeOfValue(value) : constraintOf(declaration.block);
  }
  if (!type || (kind !== "resource" && kind !== "data")) return undefined;
  const schema = typeSchemaOf(kind as SchemaKind, type, scope);
  if (!schema.attributes || !isComplete(schema, scope)) return undefined;
  const { attribute, lost } = follow(rest, schema.attributes);
  return lost || !attribute || attribute.unsure ? undefined : types[attribute.type];
}

function typeOfValue(value: Value): Type {
  if (value.kind === "text") return "string";
  if (value.kind === "body") return "object";
  if (value.kind === "expression") return value.gives;
  return value.kind === "number" || value.kind === "bool" || value.kind === "list" ? value.kind : undefined;
}

function constraintOf(block: Block): Type {
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
  return word === undefined ? undefined : ownProperty(constraints, word);
}
