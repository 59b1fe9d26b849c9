/** Values that are sent, and what of an id is. */

/**
 * What of an id, or of the address of what is in a vault (`url`), is sent, whose steps have slashes between them: one step, or what is before one, with
 * what stands behind that.
 */
export type PartOfId = { readonly of?: "url" } & (
  | { readonly step: number }
  | { readonly before: number; readonly end?: string }
);

/** JSON. */
export type SentValue =
  | string
  | number
  | boolean
  | null
  | readonly SentValue[]
  | { readonly [name: string]: SentValue };
