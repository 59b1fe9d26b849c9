import type { Scope } from "../../analysis/index";
import type { Writer } from "../../languages/index";
import type { Document, NewBlock } from "../../model/index";
import type { DocumentEdits, Edit, Span } from "../../text/index";

/** What is selected, and what a refactoring needs to change it. */
export interface RefactoringContext {
  readonly document: Document;
  /** What is selected; empty for a cursor. */
  readonly span: Span;
  readonly scope: Scope;
  readonly write: Writer;
  /** Where the comments of the document are. */
  readonly comments: () => readonly Span[];
  /** A top-level block as text, laid out, with its newline. */
  readonly newBlock: (block: NewBlock) => string;
}

/** A change that keeps the meaning of the code, or begins something new. */
export interface Refactoring {
  readonly id: string;
  readonly kind: "extract" | "rewrite" | "roles";
  /** Set for what is about tests of a module, rather than about its configuration. */
  readonly isForTests?: boolean;
  /** What it would do there; undefined where it does not apply. */
  offer(context: RefactoringContext): Offer | undefined;
}

/** What is offered. The edits are computed when it is chosen. */
export interface Offer {
  /** Starts with a verb. */
  readonly title: string;
  edits(): readonly DocumentEdits[];
}

/** Edits by document, each document once. The edits of the selected document also keep it formatted. */
export function mergedEdits({ document, write }: RefactoringContext, all: readonly DocumentEdits[]): DocumentEdits[] {
  const byUri = new Map<string, Edit[]>();
  for (const { uri, edits } of all) if (edits.length > 0) byUri.set(uri, [...(byUri.get(uri) ?? []), ...edits]);
  return [...byUri].map(([uri, edits]) => ({
    uri,
    edits: uri === document.uri ? write.tidied(document, edits) : edits,
  }));
}
