import type { Scope } from "../../analysis/scope";
import type { Inventory } from "../../azure/inventory";
import type { Capability } from "../../coexistence/otherExtension";
import type { ProjectInfo, Writer } from "../../languages/language";
import type { Document } from "../../model/document";

/** What a completion list is made for, and with. */
export interface CompletionContext {
  readonly document: Document;
  readonly offset: number;
  readonly scope: Scope;
  readonly write: Writer;
  readonly about: ProjectInfo;
  /** Folders with modules that may be called. */
  readonly moduleFolders: readonly string[];
  /** What is in Azure, where somebody is signed in. */
  readonly live: Inventory | undefined;
  /** Whether something else suggests what is called `label`, of which `typed` has been typed. */
  isGiven(part: Capability, label: string, typed: string): boolean;
}
