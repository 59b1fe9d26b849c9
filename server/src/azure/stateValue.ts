/** A value in Terraform's state of a resource. Nested blocks are lists of objects there. */
export type StateValue = string | number | boolean | null | readonly StateValue[] | StateObject;

/** The arguments of a resource or of one of its blocks, or a map such as tags. */
export interface StateObject {
  readonly [name: string]: StateValue;
}
