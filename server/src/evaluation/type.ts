import { weakMemo } from "../memo/index";
import type { Value } from "../model/index";

/**
 * Terraform's types, as in cty (https://github.com/zclconf/go-cty/blob/main/docs/types.md). `dynamic` is the type of a
 * value with an unknown type: it fits everything.
 */
export type Type =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | CollectionType
  | { readonly kind: "tuple"; readonly elements: readonly Type[] }
  | ObjectType;

/** The type of a list, set or map. */
export interface CollectionType {
  readonly kind: "list" | "set" | "map";
  readonly element: Type;
  /** True of the instances of a resource, which Terraform has as a tuple or an object: they need not be of one type. */
  readonly isOfInstances?: boolean;
  /** True of what a `for` makes of elements that are not known: Terraform has it as a tuple, of which it knows no type until then. */
  readonly isMade?: boolean;
}

/** The type of an object: of each attribute by its name. */
export interface ObjectType {
  readonly kind: "object";
  readonly attributes: ReadonlyMap<string, Type>;
  /** Those that a value need not have, in a type constraint: `optional(string)`. */
  readonly optional?: ReadonlySet<string>;
  /** What those of them come to that say it, where a value has them not or as null: `optional(string, "x")`. */
  readonly defaults?: ReadonlyMap<string, Value>;
  /** True where it may have others too, of which nothing is known. */
  readonly isOpen?: boolean;
  /** The block that it is all of, where it was read as a whole: what such a type has not depends on the provider's release. */
  readonly wholeOf?: WholeBlock;
}

/** A resource, data source or ephemeral resource, as a type of a provider. */
export interface WholeBlock {
  readonly kind: "resource" | "data" | "ephemeral";
  readonly type: string;
}

/** The kind of a type, without its element types. */
export function kindOf(type: Type) {
  return typeof type === "string" ? type : type.kind;
}

/** A type as Terraform writes it in a constraint: `list(object({ name = string }))`, or `any` for an unknown type. */
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

/** A type in one line. If it is too long, without the content of its objects: `list(object({…}))`. */
export function shortTypeText(type: Type): string {
  const text = typeText(type);
  return text.length <= longestType ? text : outlineOf(type);
}

const longestType = 80;

function outlineOf(type: Type): string {
  if (typeof type === "string") return typeText(type);
  if (type.kind === "tuple") return "tuple([…])";
  return type.kind === "object" ? "object({…})" : `${type.kind}(${outlineOf(type.element)})`;
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
    return (
      [...one.attributes].every(([name, type]) => {
        const own = other.attributes.get(name);
        return own !== undefined && isSameType(type, own) && one.optional?.has(name) === other.optional?.has(name);
      }) && one.isOpen === other.isOpen
    );
  }
  return one.kind === other.kind && isSameType(one.element, (other as typeof one).element);
}

/** How many types a type may be made of; what has more is not looked at. */
const largest = 20_000;

function sizeOf(type: Exclude<Type, string>): number {
  const inside =
    type.kind === "tuple" ? type.elements : type.kind === "object" ? type.attributes.values() : [type.element];
  let size = 1;
  for (const one of inside) size += typeof one === "string" ? 1 : keptSizeOf(one);
  return Math.min(size, 2 * largest);
}

/** Of what is a part of another type, perhaps again and again. */
const keptSizeOf = weakMemo(sizeOf);

/**
 * The type itself, or `dynamic` for one that is too large, such as the type of a value that contains itself again and
 * again.
 */
export function bounded(type: Type): Type {
  return typeof type !== "string" && sizeOf(type) > largest ? "dynamic" : type;
}

/** What Terraform calls a value of a type in a sentence: "a string", "a list of strings", "an object". */
export function withArticle(type: Type): string {
  if (type === "dynamic") return "a value";
  if (type === "bool") return "true or false";
  if (typeof type === "string") return `a ${type}`;
  if (type.kind === "object") return "an object";
  if (type.kind === "tuple") return "a list";
  const element = typeof type.element === "string" ? plurals[type.element] : `${type.element.kind}s`;
  return element ? `a ${type.kind} of ${element}` : `a ${type.kind}`;
}

const plurals = { string: "strings", number: "numbers", bool: "bools", dynamic: undefined } as const;
