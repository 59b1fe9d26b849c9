import { weakMemo } from "../memo/index";
import type { Body, Value } from "../model/index";
import { bounded, type Type } from "./type";

/**
 * The type that a constraint means, if it is written as one: `list(string)`; `dynamic` for `any` and for what is not a
 * type.
 */
export const typeConstraintOf = weakMemo((value: Value): Type => bounded(typeIn(value)));

function typeIn(value: Value): Type {
  if (value.kind === "text") return textTypes.get(value.text) ?? "dynamic";
  if (value.kind === "reference") {
    const [root, ...others] = value.reference.steps;
    return (others.length === 0 && textTypes.get(root!.name)) || "dynamic";
  }
  const [of] = value.kind === "expression" && value.call ? value.parts : [];
  if (value.kind !== "expression" || !of) return "dynamic";
  switch (value.call?.name) {
    case "list":
    case "set":
    case "map":
      return { kind: value.call.name, element: typeIn(of) };
    case "tuple":
      return of.kind === "list" ? { kind: "tuple", elements: of.items.map(typeIn) } : "dynamic";
    case "object":
      return of.kind === "body" ? objectType(of.body) : "dynamic";
    default:
      return "dynamic";
  }
}

/** The oldest modules have the words alone, in quotes; `"list"` and `"map"` are lists and maps of anything. */
const textTypes: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["string", "string"],
  ["number", "number"],
  ["bool", "bool"],
  ["list", { kind: "list", element: "dynamic" }],
  ["map", { kind: "map", element: "dynamic" }],
]);

function objectType({ items }: Body): Type {
  const attributes = new Map<string, Type>();
  const optional = new Set<string>();
  const defaults = new Map<string, Value>();
  for (const { name, key, value } of items) {
    if (key || !name) return "dynamic";
    const isOptional = value.kind === "expression" && value.call?.name === "optional";
    if (isOptional) optional.add(name);
    if (isOptional && value.parts[1]) defaults.set(name, value.parts[1]);
    attributes.set(name, isOptional ? (value.parts[0] ? typeIn(value.parts[0]) : "dynamic") : typeIn(value));
  }
  return {
    kind: "object",
    attributes,
    ...(optional.size > 0 && { optional }),
    ...(defaults.size > 0 && { defaults }),
  };
}
