import type { Edit } from "../../text/edit";
import type { Skipped } from "./candidates";
import type { Companions } from "./generate/draft";
import type { Verdict } from "./plan/verdict";

/** What is to be imported, and how. */
export interface ImportRequest {
  /** What Azure answered, as it came: single answers, lists, lists of lists. Nothing is taken for granted about them. */
  readonly answers: readonly unknown[];
  /** What becomes of what a workspace rests on: storage account, vault, registry, identities; unless set, ids. */
  readonly companions?: Companions;
  /** Keeps each resource from being destroyed. */
  readonly preventDestroy?: boolean;
  /** Import blocks alone: Terraform writes the resources itself (`plan -generate-config-out`). */
  readonly importsOnly?: boolean;
  /** The stack of a program that it goes into, or what a new one is called; not needed where a program has but one. */
  readonly stack?: string;
  /** Where in the document it goes, as an offset: behind the block there, into the stack there. Unless set, to the end. */
  readonly at?: number;
  /** azurerm's version to write for, where that is not the folder's. */
  readonly providerVersion?: string;
}

/** What an import comes to. */
export interface Imported {
  /** What makes the document hold it; none where there is nothing to write. */
  readonly edits: readonly Edit[];
  readonly verdict: Verdict;
  readonly imported: readonly { readonly id: string; readonly address: string }[];
  readonly skipped: readonly Skipped[];
  /** Sentences for whoever imports. */
  readonly notes: readonly string[];
}
