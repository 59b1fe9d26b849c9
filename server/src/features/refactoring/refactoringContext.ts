import type { Scope } from "../../analysis/scope";
import type { Writer } from "../../languages/language";
import type { NewBlock } from "../../model/change";
import type { Document } from "../../model/document";
import type { DocumentEdits } from "../../text/edit";
import type { Span } from "../../text/span";

/** What somebody may do to what they selected, and what it would take. */
export interface Asked {
  readonly document: Document;
  /** What is selected; empty for a cursor. */
  readonly span: Span;
  readonly scope: Scope;
  readonly write: Writer;
  /** A top-level block as text, laid out, with its newline. */
  readonly newBlock: (block: NewBlock) => string;
}

/** A change that leaves what the code means as it is, or begins what somebody wants to write. */
export interface Refactoring {
  readonly id: string;
  readonly kind: "extract" | "rewrite";
  /** What it would do there; undefined where it does not apply. */
  offer(asked: Asked): Offer | undefined;
}

/** What is offered. The edits are worked out once somebody takes it. */
export interface Offer {
  /** Starts with a verb. */
  readonly title: string;
  edits(): readonly DocumentEdits[];
}
