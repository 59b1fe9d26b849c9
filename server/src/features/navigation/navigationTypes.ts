import type { Span } from "../../text/index";

/** A place in a document. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** Where something is declared. */
export interface DeclarationLocation extends Location {
  /** What to select of it: the head of a block, the name of a body item. */
  readonly selection: Span;
}

/** Where what is in one place leads. */
export interface Definition {
  /** What leads there. */
  readonly origin: Span;
  readonly targets: readonly DeclarationLocation[];
}

/** A mention of what is at an offset, in the same document. */
export interface Highlight {
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** The kind of a symbol: a kind of block, or `local`, `block` for a nested block, `value` for the value of a variable. */
export type SymbolKind = string;

/** A line of a document's outline. */
export interface OutlineItem {
  readonly name: string;
  /** Shown behind the name, dimmed. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** Something that a module declares. */
export interface FoundSymbol extends Location {
  readonly name: string;
  readonly kind: SymbolKind;
}

/** A type, with the page about it. */
export interface TypeLink {
  readonly span: Span;
  readonly url: string;
  /** A few words on where it leads. */
  readonly title: string;
}
