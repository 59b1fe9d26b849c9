import type { Scope } from "../../analysis/index";
import type { Inventory } from "../../azure/index";
import type { Capability } from "../../coexistence/index";
import type { ProjectInfo, Writer } from "../../languages/index";
import type { Change, Document } from "../../model/index";
import type { Edit } from "../../text/index";

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
  /** Whether the editor shows of a whole list what has the letters that are typed, so that it need not ask again. */
  readonly narrows: boolean;
  /** The edits that make a change to another document of the module. */
  editsOf(change: Change & { readonly uri: string }): readonly Edit[];
  /** Whether something else suggests what is called `label`, of which `typed` has been typed. */
  isGiven(part: Capability, label: string, typed: string): boolean;
}
