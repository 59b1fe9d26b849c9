/**
 * A value that is known: what the provider stores of a resource, or what its configuration comes to. Nested blocks are
 * lists of objects, as in Terraform's state.
 */
export type Known = string | number | boolean | null | readonly Known[] | KnownObject;

/** The arguments of a resource or of one of its blocks, or a map such as tags. */
export interface KnownObject {
  readonly [name: string]: Known;
}

/** Stands for what only Terraform can work out. */
export const unsettled: unique symbol = Symbol("unsettled");

/** What configuration comes to, as far as it is known. */
export type Written = string | number | boolean | null | typeof unsettled | readonly Written[] | WrittenObject;

/** The arguments that are written in a body. */
export interface WrittenObject {
  readonly [name: string]: Written;
}

/** Whether Terraform sees no difference between the value and one that is not there. */
export function isEmpty(value: Known | undefined): boolean {
  if (value === undefined || value === null || value === "" || value === false || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Whether there is no value at all: zero and false are values. */
export function isAbsent(value: Known | undefined): boolean {
  return value !== false && value !== 0 && isEmpty(value);
}
