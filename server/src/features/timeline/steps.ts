/** What a timeline says, for whoever shows it. */
import type { Finding } from "../../model/index";
import type { Span } from "../../text/index";

/** A place in a document. */
export interface PlaceInDocument {
  readonly uri: string;
  readonly span: Span;
}

/** One resource, or data source that is read while the module is applied. */
export interface TimelineStep extends PlaceInDocument {
  /** With the calls of modules that lead to it. */
  readonly address: string;
  /** A `module` is one of which nothing is known. */
  readonly kind: "resource" | "data" | "module";
  /** From 1; absent where a circle of references keeps it from being made. */
  readonly apply?: number;
  /** Absent for what is only read. */
  readonly destroy?: number;
  /** Whether `count` or `for_each` makes several of it, or none. */
  readonly isRepeated: boolean;
  /** What has to be there before, without what that waits for itself. */
  readonly after: readonly string[];
  /** How long it mostly takes, where a source says so. */
  readonly minutes?: readonly [from: number, to: number];
  /** Where it is replaced, whether the new one is made before the old one goes: as it says, or because something that waits for it says so. */
  readonly isMadeFirst?: "asked" | "implied";
  readonly marks: readonly Finding[];
}

/** Resources that the provider itself writes one after another, although Terraform starts them together. */
export interface OneAfterAnother {
  readonly says: string;
  readonly addresses: readonly string[];
}

/** When everything in a module is made and destroyed. */
export interface Timeline {
  /** In the order in which they are made. */
  readonly steps: readonly TimelineStep[];
  readonly applyWaves: number;
  readonly destroyWaves: number;
  /** The longest way: each waits for the one before. */
  readonly longest: readonly string[];
  readonly locked: readonly OneAfterAnother[];
  /** Findings about the order that are about a call of a module rather than one of its resources. */
  readonly marks: readonly Finding[];
  /** What `count` or `for_each` surely makes none of. */
  readonly unmade: readonly string[];
  /** Whether there is too much to say of everything what it waits for. */
  readonly isWithoutNeeds: boolean;
  /** Whether there is more than is looked at. */
  readonly isCut: boolean;
}
