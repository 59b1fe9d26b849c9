// The type of a row of the table of kinds, and what its rows read answers with.
import { isObject, type JsonObject, textAt, valueAt } from "../arm/shape";
import type { Attention, LiveResource, ResourceOwner } from "../types";

/** A fact about a resource: what is missing, or no text and no number, is not shown. */
export type Fact = unknown;

/** All that is known of a kind of resource. */
export interface Kind {
  readonly name: string;
  /** The kinds of the owners that may have it. */
  readonly of: readonly string[];
  /** Which of these owners; without it, each. */
  readonly when?: (owner: ResourceOwner) => boolean;
  /** What many are called, and one. */
  readonly title: () => string;
  readonly word: () => string;
  readonly icon: string;
  /** What follows the owner's id in the address of the list. A path that begins with "/" is the whole address behind that of the subscription. */
  readonly path: string;
  readonly api: string;
  /** More of the address, as in "&a=b". */
  readonly query?: string;
  /** Which entries of the list; without it, all. */
  readonly keeps?: (raw: JsonObject, owner: ResourceOwner) => boolean;
  /** The name of an entry to which Azure gives none. */
  readonly unnamed?: (raw: JsonObject) => string;
  /** Whether there is never but one, so that this is its name indeed. */
  readonly isAlone?: boolean;
  readonly newestFirst?: boolean;
  /** Whether it is made once and never changed: it is imported only where it is meant itself. */
  readonly isAsset?: boolean;
  /** A list of the owner that says when models retire, by its path below the owner. */
  readonly modelsAt?: string;
  /** What stands beside the name. */
  readonly facts: (one: LiveResource) => readonly Fact[];
  /** What the tooltip says beside that. */
  readonly lines?: (one: LiveResource) => readonly (readonly [name: string, value: Fact])[];
  /** What needs attention beside a state that is not the usual one. `now` is in milliseconds since 1970. */
  readonly attention?: (one: LiveResource, now: number) => readonly (Attention | undefined)[];
}

/** The text at a path below `properties` of an answer; empty if there is none. */
export function propertyAt({ raw }: { readonly raw: JsonObject }, ...path: string[]): string {
  return textAt(raw, "properties", ...path);
}

/** The number at a path; undefined for anything else. */
export function numberAt(value: unknown, ...path: string[]): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}

/** The objects in a list at a path. */
export function objectsAt(value: unknown, ...path: string[]): readonly JsonObject[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** The last part of any id, which is its name. */
export function lastOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** What is wrong. */
export function problem(text: string): Attention {
  return { text, isProblem: true };
}

/** What is worth knowing. */
export function note(text: string): Attention {
  return { text, isProblem: false };
}
