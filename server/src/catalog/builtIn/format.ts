/**
 * The form of the data files: a header line, then one type a line, all snapshots of it merged into one tree. Written by
 * scripts/facts.mjs (see scripts/facts/merge.mjs); this only names the form and does not check deep inside it.
 */
import type { Attribute, SchemaKind, TypeSchema } from "../schema";
import type { ArgumentHistory } from "../source";

/** What the first line of a provider's file says of the whole. */
export interface Header {
  readonly provider: string;
  readonly source: string;
  /** Versions whose every fact is known, oldest first; bit `i` of a mask means the `i`th. */
  readonly snapshots: readonly string[];
  /** Every release that is known by name, newest first. */
  readonly releases: readonly string[];
  /** First and last release between which types with a `history` are known exactly. */
  readonly exact?: readonly [string, string];
}

/** What was different in older snapshots; null means that they do not have the fact. */
export type Changes = readonly (readonly [mask: number, facts: Readonly<Record<string, unknown>>])[];

/** Arguments and blocks by name. */
export type StoredBody = Readonly<Record<string, StoredAttribute>>;

/** An argument or block as it is in the newest snapshot that has it, and how it differs in others. */
export interface StoredAttribute
  extends Omit<
    Attribute,
    | "block"
    | "elem"
    | "dependentBody"
    | "bindsAs"
    | "unsure"
    | "since"
    | "documentedSince"
    | "summary"
    | "notes"
    | "means"
  > {
  /** The snapshots that have it, among those that have what it stands in; absent: all of them. */
  readonly in?: number;
  readonly was?: Changes;
  readonly block?: StoredBody;
  /** The snapshots in which it has a body, if not in all. */
  readonly blockIn?: number;
  readonly elem?: StoredAttribute;
  /** First release whose documentation has it, and first that no longer has it. */
  readonly documented?: string;
  readonly undocumented?: string;
}

/** One line of a file: a type in all snapshots. */
export interface StoredType extends Omit<TypeSchema, "body" | "isExact" | "documentedSince" | "summary"> {
  readonly kind: SchemaKind;
  readonly in: number;
  readonly was?: Changes;
  readonly documented?: string;
  readonly undocumented?: string;
  readonly attributes: StoredBody;
  /** Arguments that only the documentation of old releases remembers: since when, and when it was gone. */
  readonly gone?: Readonly<Record<string, readonly [string, string]>>;
  readonly history?: ArgumentHistory;
}

/** Whether a mask names a snapshot; without a mask, every one that it could. */
export function isIn(mask: number | undefined, snapshot: number): boolean {
  return mask === undefined || (mask & (1 << snapshot)) !== 0;
}
