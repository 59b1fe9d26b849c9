import { isSameType, type ObjectType, type Type } from "./type";

/**
 * The type that values of all these types can become, as cty finds it for the elements of a list or the two results of
 * a conditional (https://github.com/zclconf/go-cty/blob/main/docs/convert.md#type-unification); `dynamic` if one of
 * them is not known, undefined if there is no such type.
 */
export function unify(types: readonly Type[]): Type | undefined {
  const [first, ...others] = types;
  if (first === undefined || types.includes("dynamic")) return "dynamic";
  if (others.every((other) => isSameType(first, other))) return first;
  // Whether they go together depends on how many elements there will be, and on each of them.
  if (types.some(isOfUnknownElements)) return "dynamic";
  if (types.every(isPrimitive)) return types.includes("string") ? "string" : undefined;
  if (types.some((type) => typeof type === "string")) return undefined;
  const made = types as readonly Exclude<Type, string>[];
  if (made.every((type) => type.kind === "object")) return unifyObjects(made);
  if (made.every((type) => type.kind === "tuple")) return unifyTuples(made);
  if (made.every((type) => type.kind === "map" || type.kind === "object")) return asMap(made);
  if (made.every((type) => type.kind === "list" || type.kind === "set" || type.kind === "tuple")) return asList(made);
  return undefined;
}

function isOfUnknownElements(type: Type): boolean {
  return typeof type !== "string" && "element" in type && (type.isMade === true || type.isOfInstances === true);
}

function isPrimitive(type: Type): boolean {
  return typeof type === "string";
}

/** Objects with the same attributes become one such object, others a map if their attributes have a type in common. */
function unifyObjects(types: readonly ObjectType[]): Type | undefined {
  const [first, ...others] = types;
  if (types.some((type) => type.isOpen)) return "dynamic";
  const names = [...first!.attributes.keys()];
  const areAlike = others.every(
    ({ attributes }) => attributes.size === names.length && names.every((name) => attributes.has(name)),
  );
  if (!areAlike) return asMap(types);
  const attributes = new Map<string, Type>();
  for (const name of names) {
    const one = unify(types.map((type) => type.attributes.get(name)!));
    if (one === undefined) return undefined;
    attributes.set(name, one);
  }
  return { kind: "object", attributes };
}

function asMap(types: readonly Exclude<Type, string>[]): Type | undefined {
  const inside = types.flatMap((type) =>
    type.kind === "object" ? [...type.attributes.values()] : type.kind === "map" ? [type.element] : [],
  );
  const element = inside.length === 0 ? "dynamic" : unify(inside);
  return element === undefined ? undefined : { kind: "map", element };
}

function unifyTuples(
  types: readonly { readonly elements: readonly Type[]; readonly kind: "tuple" }[],
): Type | undefined {
  const [first] = types;
  if (types.some(({ elements }) => elements.length !== first!.elements.length)) return asList(types);
  const elements: Type[] = [];
  for (const index of first!.elements.keys()) {
    const one = unify(types.map((type) => type.elements[index]!));
    if (one === undefined) return undefined;
    elements.push(one);
  }
  return { kind: "tuple", elements };
}

function asList(types: readonly Exclude<Type, string>[]): Type | undefined {
  const inside = types.flatMap((type) =>
    type.kind === "tuple" ? type.elements : type.kind === "list" || type.kind === "set" ? [type.element] : [],
  );
  const element = inside.length === 0 ? "dynamic" : unify(inside);
  // A list makes lists of all others; tuples go with sets.
  const kind =
    types.some((type) => type.kind === "set") && !types.some((type) => type.kind === "list") ? "set" : "list";
  return element === undefined ? undefined : { kind, element };
}
