import type { Declaration } from "../../../model/index";

/** A reference that fits a place. Its text is made only for what is shown in the end, because a module may declare thousands. */
export interface Offer {
  /** What it reads; absent for what exists without a declaration. */
  readonly of?: { readonly address: string; readonly declaration: Declaration; readonly path: readonly string[] };
  /** All of it, where nothing is read that is declared; what is around it, where something is. */
  readonly text: string | ((reading: string) => string);
  readonly rank: number;
  readonly detail: string;
  /** The type of a data source that has to be declared with it, as `current`. */
  readonly needs?: string;
  /** What its documentation is about. */
  readonly about?: About;
}

/** The type of a block, and the path of an attribute in it. */
interface About {
  readonly kind: string;
  readonly type: string;
  readonly path: readonly string[];
}

/** How many references a list for what is typed has at most: of those that fit, of the others, and in a complete list. */
export const fewReferences = 150;
export const mostReferences = 500;

/** Ranks after the literals: what certainly fits, what may fit, everything else. */
export const surely = 100;
export const maybe = 300;
export const anything = 500;
