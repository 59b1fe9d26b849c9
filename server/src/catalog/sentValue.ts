/** Values that are sent, and parts of ids that are. */

/**
 * The part of an id that is sent, or of the address of what is in a vault (`url`), by the steps between its slashes: one step alone (`step`), or all
 * that is before one (`before`) with `end` behind it.
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
