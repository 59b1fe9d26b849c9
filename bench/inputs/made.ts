// A made-up resource, before it is written down in any language.

/** A resource block with what stands in it, in order. */
export interface Made {
  readonly type: string;
  readonly name: string;
  readonly entries: readonly MadeEntry[];
}

/** An argument or nested block. */
export interface MadeEntry {
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
  | { readonly block: readonly MadeEntry[] }
  | { readonly map: readonly MadeEntry[] };
