import type { Type } from "./type";

/**
 * What an expression comes to, as far as it is known without running Terraform: a value with its type, null, or something
 * that only a plan or an apply will know. Of what is unknown the type may be known all the same.
 */
export type Result =
  | { readonly state: "known"; readonly type: Type; readonly value: KnownValue }
  | { readonly state: "null"; readonly type: Type }
  | { readonly state: "unknown"; readonly type: Type };

/**
 * A string, a number or a bool; the elements of a list, set or tuple, in their order; those of a map or an object by their
 * names. Numbers are JavaScript's: what these cannot hold exactly is unknown, as is whatever was too large to be worked out.
 */
export type KnownValue = string | number | boolean | readonly Result[] | ReadonlyMap<string, Result>;

/** Of which nothing is known. */
export const unknown: Result = { state: "unknown", type: "dynamic" };

/** Something of a type whose value is not known. */
export function unknownOf(type: Type): Result {
  return type === "dynamic" ? unknown : { state: "unknown", type };
}
