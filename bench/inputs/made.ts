// A made-up resource, before it is written down in any language.

/** A resource block with what is in it, in order. */
export interface Made {
  readonly type: string;
  readonly name: string;
  readonly items: readonly MadeItem[];
}

/** An argument or nested block. */
export interface MadeItem {
  readonly name: string;
  readonly value: MadeValue;
}

/** Its value; `refersTo` is an address. */
export type MadeValue =
  | string
  | number
  | boolean
  | { readonly list: readonly string[] }
  | { readonly refersTo: string }
  | { readonly block: readonly MadeItem[] }
  | { readonly map: readonly MadeItem[] };
