import type { Capability } from "../../coexistence/index";
import type { DocumentEdits, Edit, Span } from "../../text/index";

/** A completion list. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** True when more would fit than the list holds: ask again when more is typed. */
  readonly isIncomplete: boolean;
  /** True where folders with modules are suggested: who knows others now tells, and asks again. */
  readonly areModules?: boolean;
}

/** The filter text of a suggestion that typing never finds. */
export const hidden = "~";

/** One item of a completion list. */
export interface Suggestion {
  readonly label: string;
  /** Shown behind the label, dimmed. */
  readonly detail?: string;
  readonly kind: "type" | "block" | "argument" | "value" | "reference" | "function" | "keyword" | "snippet";
  /** What accepting it replaces. */
  readonly replace: Span;
  /** What accepting it writes; with tab stops in LSP's snippet syntax if `isSnippet`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** Edits elsewhere in the document that come with it: an import, say. */
  readonly also?: readonly Edit[];
  /** Edits of other documents that come with it, where the editor can make them: a body item of `required_providers`, say. */
  readonly elsewhere?: readonly DocumentEdits[];
  /** What typing is matched against, where that is not the label. */
  readonly filter?: string;
  /** Position in the list: smaller sorts first, equal ones by label. */
  readonly rank: number;
  readonly deprecated?: boolean;
  /** Opens the list again once accepted. */
  readonly retrigger?: boolean;
  /** The capability of other extensions that may suggest the same. */
  readonly capability?: Capability;
  /** What is suggested in its place where another extension suggests the same: something that does more, under another label. */
  readonly instead?: Suggestion;
  /** Opaque; what `document` needs to find the documentation. */
  readonly key?: string;
}
