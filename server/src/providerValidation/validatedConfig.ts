import { attributesOf, elementsOf, type Result, type Type } from "../evaluation/index";
import {
  type AttributeSchema,
  type BlockSchema,
  type CtyValue,
  type NestedBlockSchema,
  unknownValue,
} from "../introspection/index";
import { ctyOf, isOpen } from "./ctyOf";

/**
 * The value of a block: an object of its arguments and nested blocks, as the configuration that its provider
 * validates. It has every name of the schema. What is not written is null, and what is not known is unknown. A value
 * that Terraform refuses is unknown too, so that the provider says nothing about it. Names that the schema does not
 * have are left out.
 */
export function validatedConfig(given: Result, { attributes, blocks }: BlockSchema): CtyValue {
  const written = attributesOf(given);
  if (!written) return unknownValue;
  const isPartial = isOpen(given);
  const values = new Map<string, CtyValue>();
  for (const attribute of attributes) {
    const value = written.get(attribute.name);
    const one = value ? ctyOf(value, typeOf(attribute)) : isPartial ? unknownValue : null;
    values.set(attribute.name, one === undefined ? unknownValue : one);
  }
  for (const nested of blocks) {
    const value = written.get(nested.name);
    values.set(nested.name, value || !isPartial ? blocksOf(value, nested) : unknownValue);
  }
  return values;
}

/** The type of an argument; the newer framework describes some of them name by name. */
export function typeOf({ type, nested }: AttributeSchema): Type {
  if (!nested) return type;
  const attributes = new Map(nested.attributes.map((one) => [one.name, typeOf(one)]));
  const element: Type = { kind: "object", attributes };
  return nested.nesting === "single" ? element : { kind: nested.nesting, element };
}

/** All nested blocks of a name. Source: implied_type.go and decoder_spec.go in internal/configs/configschema of hashicorp/terraform. */
function blocksOf(given: Result | undefined, { nesting, block }: NestedBlockSchema): CtyValue {
  if (given?.state === "unknown") return unknownValue;
  const written = given?.state === "known" ? given : undefined;
  if (nesting === "map") {
    const named = [...((written && attributesOf(written)) ?? [])];
    return valueOfBlocks(
      "map",
      block,
      named.map(([, one]) => one),
      (bodies) => new Map(named.map(([name], index) => [name, bodies[index]!])),
    );
  }
  // JSON and programs may write one that is there once without a list around it.
  const bodies = written ? (elementsOf(written) ?? [written]) : [];
  if (nesting === "list" || nesting === "set") return valueOfBlocks(nesting, block, bodies, (values) => values);
  const [only] = bodies;
  if (only) return validatedConfig(only, block);
  return nesting === "group" ? validatedConfig(nothing, block) : null;
}

const nothing: Result = { state: "known", type: { kind: "object", attributes: new Map() }, value: new Map() };

function valueOfBlocks(
  nesting: "list" | "set" | "map",
  block: BlockSchema,
  bodies: readonly Result[],
  together: (values: CtyValue[]) => CtyValue,
): CtyValue {
  const values = bodies.map((one) => validatedConfig(one, block));
  // One of which nothing is known makes all of them unknown, as a dynamic block does.
  if (values.includes(unknownValue)) return unknownValue;
  if (nesting === "set" || !hasAnyType(block)) return together(values);
  // They need not be of one type then, and are told with the type that they have: none, or one that is left out here.
  if (values.length > 0) return unknownValue;
  const type: Type = nesting === "map" ? { kind: "object", attributes: new Map() } : { kind: "tuple", elements: [] };
  return { type, value: together([]) };
}

/** Whether something in a block may be of any type. */
function hasAnyType({ attributes, blocks }: BlockSchema): boolean {
  return attributes.some((one) => isAnyType(typeOf(one))) || blocks.some(({ block }) => hasAnyType(block));
}

function isAnyType(type: Type): boolean {
  if (typeof type === "string") return type === "dynamic";
  if (type.kind === "tuple") return type.elements.some(isAnyType);
  return type.kind === "object" ? [...type.attributes.values()].some(isAnyType) : isAnyType(type.element);
}
