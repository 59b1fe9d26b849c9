/** Values that are sent, and parts of ids that are. */

/**
 * The part of an id that is sent, or of the address of what is in a vault (`url`), by the steps between its slashes: one step alone (`step`), or all
 * that is before one (`before`) with `end` behind it.
 */
export type PartOfId = { readonly of?: "url" } & (
  | { readonly step: number }
  | { readonly before: number; readonly end?: string }
);

/** The text that one is put into, with `{}` in its place: `/subscriptions/{subscription}/resourceGroups/{}`. `{id}` in it is that of the resource. */
export interface TextAround {
  readonly around: string;
}

/** A list whose texts are sent as one, and what is between them; null where it is known of a list of one alone. */
export interface TextOfList {
  readonly between: string | null;
}

/** An id that is sent with something behind it where it is one of a resource of a type: the storage of blobs of an account, in its place. */
export interface IdWithEnd {
  /** Azure's type, as azurerm spells it, and what is behind it then. */
  readonly typed: string;
  readonly end: string;
}

/** How long the pieces are, in bytes, as which a longer text is sent, in a list. */
export interface TextInPieces {
  readonly pieces: number;
}

/** How a text is sent that is not sent as it is. */
export type SentText = PartOfId | TextAround | TextOfList | IdWithEnd | TextInPieces;

/**
 * In which form a value is sent that stays the same: a whole number as a text, the number that a text says, a text in quotes (`"a"` as `"\"a\""`), or a
 * time, which is the same only where it is written as the provider writes times; or a number that is sent as it is, unless it is 0 (`filled`);
 * a time as Automation writes one (`date`), in milliseconds since 1970; or each value of a map as the texts between its commas (`commas`).
 */
export type SentForm = "text" | "number" | "quoted" | "time" | "filled" | "date" | "commas";

/** A JSON value as it is sent. */
export type SentValue =
  | string
  | number
  | boolean
  | null
  | readonly SentValue[]
  | { readonly [name: string]: SentValue };
