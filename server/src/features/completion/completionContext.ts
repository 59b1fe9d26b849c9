import type { Scope } from "../../analysis/scope";
import type { Live } from "../../azure/inventory/inventory";
import type { Part } from "../../coexistence/otherExtension";
import type { Surroundings, Writer } from "../../languages/language";
import type { Document } from "../../model/document";

/** What a completion list is made for, and with. */
export interface CompletionContext {
  readonly document: Document;
  readonly offset: number;
  readonly scope: Scope;
  readonly write: Writer;
  readonly about: Surroundings;
  /** What is in Azure, where somebody is signed in. */
  readonly live: Live | undefined;
  /** Whether something else suggests what is called `label`, of which `typed` has been typed. */
  isGiven(part: Part, label: string, typed: string): boolean;
}
