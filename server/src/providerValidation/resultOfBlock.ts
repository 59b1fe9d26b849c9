import {
  boolResult,
  collectionResult,
  nullValue,
  numberResult,
  objectResult,
  type Result,
  type Type,
  textResult,
  tupleResult,
  unknown,
  unknownOf,
} from "../evaluation/index";
import { type BlockSchema, type CtyValue, isTyped, type NestedBlockSchema, unknownValue } from "../introspection/index";
import { typeOf } from "./validatedConfig";

/** What a provider says that a resource is, as expressions read it. */
export function resultOfBlock(value: CtyValue, block: BlockSchema): Result {
  if (value === null) return nullValue;
  if (!(value instanceof Map)) return unknownOf(typeOfBlock(block));
  const named = value as ReadonlyMap<string, CtyValue>;
  const made = new Map<string, Result>();
  for (const attribute of block.attributes)
    made.set(attribute.name, resultOf(named.get(attribute.name) ?? null, typeOf(attribute)));
  for (const nested of block.blocks) made.set(nested.name, ofNested(named.get(nested.name) ?? null, nested));
  return objectResult(made);
}

function ofNested(value: CtyValue, { nesting, block }: NestedBlockSchema): Result {
  if (nesting === "single" || nesting === "group") return resultOfBlock(value, block);
  if (nesting === "map") {
    if (!(value instanceof Map)) return unknown;
    return objectResult(new Map([...value].map(([name, one]) => [name, resultOfBlock(one, block)])));
  }
  const element = typeOfBlock(block);
  if (!Array.isArray(value)) return value === null ? nullValue : unknownOf({ kind: nesting, element });
  const items = value.map((one: CtyValue) => resultOfBlock(one, block));
  return collectionResult(nesting, element, items);
}

function typeOfBlock({ attributes, blocks }: BlockSchema): Type {
  const types = new Map<string, Type>(attributes.map((one) => [one.name, typeOf(one)]));
  for (const { name, nesting, block } of blocks) {
    const element = typeOfBlock(block);
    types.set(name, nesting === "single" || nesting === "group" ? element : { kind: nesting, element });
  }
  return { kind: "object", attributes: types };
}

function resultOf(value: CtyValue, type: Type): Result {
  if (value === null) return nullValue;
  if (value === unknownValue) return unknownOf(type);
  if (isTyped(value)) return resultOf(value.value, value.type);
  if (typeof value === "boolean") return boolResult(value);
  if (typeof value === "number") return numberResult(value, true);
  // What a number of JavaScript's does not hold comes as text.
  if (typeof value === "string") return type === "number" ? numberResult(Number(value), true) : textResult(value);
  const inner = (index: number | string): Type => {
    if (typeof type === "string") return "dynamic";
    if (type.kind === "object") return type.attributes.get(String(index)) ?? "dynamic";
    return type.kind === "tuple" ? (type.elements[Number(index)] ?? "dynamic") : type.element;
  };
  const kind = typeof type === "string" ? undefined : type.kind;
  if (value instanceof Map) {
    const made = new Map([...value].map(([name, one]) => [name, resultOf(one, inner(name))] as const));
    return kind === "map" ? collectionResult("map", inner(""), made) : objectResult(made);
  }
  if (!Array.isArray(value)) return unknownOf(type);
  const items = value.map((one: CtyValue, index) => resultOf(one, inner(index)));
  return kind === "list" || kind === "set" ? collectionResult(kind, inner(0), items) : tupleResult(items);
}
