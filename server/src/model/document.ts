import type { PiecedText, Span } from "../text/index";
import type { Block } from "./block";
import type { Fix } from "./change";
import type { Body } from "./value";

/** A syntax problem: text that the parser could not read, or that it could read although it is wrong. */
export interface SyntaxProblem {
  readonly span: Span;
  /** Says what to do. */
  readonly message: string;
  /** Where what is missing may still be written, on lines below the span: it is not said while somebody writes there. */
  readonly within?: { readonly span: Span; readonly closed: boolean };
  /** Set where something begins that nothing ends: what is behind it on its line may mean something else. */
  readonly isUnclosed?: true;
  /** The rule that it breaks, where it is not syntax. */
  readonly rule?: string;
  /** Fixes, best first. */
  readonly fixes?: readonly Fix[];
}

/** A document after parsing: everything that could be found, and the syntax problems. Parsing never fails. */
export interface Document {
  /** Address of the document; opaque to the core but for its file name. */
  readonly uri: string;
  /** All of it; after an edit it is put together when it is first asked for. */
  readonly text: string;
  /** The same, for what reads a part of it after each keystroke. */
  readonly pieces: PiecedText;
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  /** Words and arguments at top level that belong to no block: a half-typed keyword, or (in .tfvars) the arguments. */
  readonly loose: Body;
  readonly problems: readonly SyntaxProblem[];
  /** What editors call its language, for showing a part of it. */
  readonly languageId: string;
  /**
   * True where the blocks are among other code: then nothing is said about what lies between them, and something is
   * offered there only at a loose word.
   */
  readonly isProgram?: boolean;
  /** True for a program that is all there is of its app: what it does not declare is declared nowhere. */
  readonly isWhole?: boolean;
}
