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
  /** Versions whose schema is known, oldest first; in a `Turns` they are named by their index. */
  readonly snapshots: readonly string[];
  /** Those of which every fact is known; of the others it is the structure. */
  readonly full: Turns;
  /** By kind, those that list all types of it. */
  readonly tells: Readonly<Record<string, Turns>>;
  /** Every release that is known by name, newest first. */
  readonly releases: readonly string[];
  /** First and last release between which types with a `history` are known exactly. */
  readonly exact?: readonly [string, string];
}

/**
 * In which snapshots something is true: `[3]` from the third on, `[3, 7]` until before the seventh, `[3, 7, 9]` and again from the
 * ninth on.
 */
export type Turns = readonly number[];

/**
 * What was different in other snapshots; null means that they do not have the fact. If only the schema of a snapshot
 * is known, facts outside of the schema are as in the newest.
 */
export type Changes = readonly (readonly [where: Turns, facts: Readonly<Record<string, unknown>>])[];

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
    | "unchecked"
    | "since"
    | "documentedSince"
    | "summary"
    | "notes"
    | "means"
  > {
  /** The snapshots that have it, among those that have what it is in; absent: all of them. */
  readonly in?: Turns;
  readonly was?: Changes;
  readonly block?: StoredBody;
  /** The snapshots in which it has a body, if not in all. */
  readonly blockIn?: Turns;
  readonly elem?: StoredAttribute;
  /** First release whose documentation has it, and first that no longer has it. */
  readonly documented?: string;
  readonly undocumented?: string;
}

/** One line of a file: a type in all snapshots. */
export interface StoredType extends Omit<TypeSchema, "body" | "isExact" | "checksOf" | "documentedSince" | "summary"> {
  readonly kind: SchemaKind;
  readonly in: Turns;
  /** The first and the last release that have it, where these are known; the last is empty if it still exists. */
  readonly from?: string;
  readonly to?: string;
  readonly was?: Changes;
  readonly documented?: string;
  readonly undocumented?: string;
  readonly attributes: StoredBody;
  /** Arguments that only the documentation of old releases remembers: since when, and when it was gone. */
  readonly gone?: Readonly<Record<string, readonly [string, string]>>;
  readonly history?: ArgumentHistory;
}

/** Whether something is true in a snapshot. Without turns, it is true in every possible one. */
export function isIn(turns: Turns | undefined, snapshot: number): boolean {
  if (turns === undefined) return true;
  let isThere = false;
  for (const turn of turns) {
    if (turn > snapshot) break;
    isThere = !isThere;
  }
  return isThere;
}
