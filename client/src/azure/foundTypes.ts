// What is found to be imported, and how it is read.
import type { ListOfParts, ListToRead } from "../../../server/src/resourceIds/index";
import type { JsonObject } from "./arm/shape";

/** What Azure has answered, as it was sent, and sentences about what is missing. */
export interface Answers {
  readonly responses: readonly unknown[];
  readonly notes: readonly string[];
}

/**
 * What the user looks for: a resource group by its name or id, what a query of Resource Graph finds, or what meets a
 * condition; in a subscription, or anywhere.
 */
export type Search =
  | { readonly group: string; readonly subscription?: string }
  | { readonly query: string; readonly subscription?: string };

/** What was found: rows of Resource Graph, each with an `id`, that of the group first. */
export interface Found {
  readonly resources: readonly JsonObject[];
  /** Sentences about what is missing. */
  readonly notes: readonly string[];
}

/** Something that was found and may be imported, according to those who know the providers. */
export interface Offered {
  readonly id: string;
  /** The version of Azure's interface to read it in; empty where nothing is to be read. */
  readonly apiVersion: string;
  /** Whether it is to be written for azapi in any case. */
  readonly instead?: boolean;
  /** Why it is not to be imported. */
  readonly left?: Pick<LeftOut, "why" | "because">;
  /** What Azure says of it, where that was known. */
  readonly answer?: unknown;
  /** Where Azure lists what is in it. */
  readonly lists: readonly ListToRead[];
}

/** What is not imported, and why: a sentence. */
export interface LeftOut {
  readonly id: string;
  readonly why: "declared" | "service" | "impossible";
  readonly because: string;
}

/** Ways to read the resources that were found. */
export interface Collecting {
  /** Looks at rows of Resource Graph, or at whole answers and what stands in them. */
  readonly offer: (
    found: readonly unknown[],
    foundAs: "rows" | "answers",
  ) => readonly Offered[] | Promise<readonly Offered[]>;
  /** Whether what is in them is wanted too. */
  readonly inside: boolean;
  /** Is told how many have been read. */
  readonly tell?: (done: number, all: number) => void;
}

/** What was read of what was found. */
export interface Collected extends Answers {
  /** Each resource with the version of Azure's interface in which it was read. */
  readonly read: readonly { readonly id: string; readonly apiVersion: string; readonly instead?: boolean }[];
  readonly left: readonly LeftOut[];
}

/** A resource that some code declares, and the API version to read it in. */
export interface WantedResource {
  readonly id: string;
  readonly apiVersion: string;
  /** Where Azure lists what is in it. */
  readonly parts?: readonly ListOfParts[] | undefined;
}

/** What was read of what some code declares. */
export interface ReadDeclared {
  /** What Azure answers about each, with the id that was asked for. */
  readonly answers: readonly JsonObject[];
  /** Ids of those that are surely not there. */
  readonly missing: readonly string[];
  /** Those of which nothing is known, and why: a sentence. */
  readonly unread: readonly { readonly id: string; readonly because: string }[];
  /** What else is in the resource groups, or in a resource that was asked for: rows of Resource Graph, and answers. */
  readonly found: readonly JsonObject[];
  /** Sentences about what is missing. */
  readonly notes: readonly string[];
}
