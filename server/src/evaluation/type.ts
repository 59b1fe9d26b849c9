/**
 * Terraform's types, as cty has them (https://github.com/zclconf/go-cty/blob/main/docs/types.md). `dynamic` is the type of
 * what nobody knows the type of: it goes with everything.
 */
export type Type =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | { readonly kind: "list" | "set" | "map"; readonly element: Type }
  | { readonly kind: "tuple"; readonly elements: readonly Type[] }
  | ObjectType;

/** The type of an object: of each attribute by its name. */
export interface ObjectType {
  readonly kind: "object";
  readonly attributes: ReadonlyMap<string, Type>;
  /** Those that a value need not have, in a type constraint: `optional(string)`. */
  readonly optional?: ReadonlySet<string>;
}

/** A type as Terraform writes it in a constraint: `list(object({ name = string }))`; `any` for one that is not known. */
export function typeText(type: Type): string {
  if (type === "dynamic") return "any";
  if (typeof type === "string") return type;
  if (type.kind === "tuple") return `tuple([${type.elements.map(typeText).join(", ")}])`;
  if (type.kind !== "object") return `${type.kind}(${typeText(type.element)})`;
  const attributes = [...type.attributes].map(([name, of]) => {
    const text = typeText(of);
    return `${name} = ${type.optional?.has(name) ? `optional(${text})` : text}`;
  });
  return attributes.length === 0 ? "object({})" : `object({ ${attributes.join(", ")} })`;
}

/** Whether two types are the same, attribute by attribute. */
export function isSameType(one: Type, other: Type): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  if (one.kind === "tuple")
    return (
      other.kind === "tuple" &&
      one.elements.length === other.elements.length &&
      one.elements.every((element, index) => isSameType(element, other.elements[index]!))
    );
  if (one.kind === "object") {
    if (other.kind !== "object" || one.attributes.size !== other.attributes.size) return false;
    return [...one.attributes].every(([name, type]) => {
      const own = other.attributes.get(name);
      return own !== undefined && isSameType(type, own) && one.optional?.has(name) === other.optional?.has(name);
    });
  }
  return one.kind === other.kind && isSameType(one.element, (other as typeof one).element);
}
