import type { Catalog, SetUp } from "../catalog/index";
import type {
  Block,
  Body,
  BodyItem,
  Change,
  Declaration,
  Document,
  NewBlock,
  NewBodyItem,
  NewValue,
  Value,
} from "../model/index";
import type { Edit, Span } from "../text/index";

/** A language that Terraform programs are written in: text into the model, and back. */
export interface Language {
  /** What editors call it. */
  readonly id: string;
  /** Whether it reads documents of this file name. */
  matches(fileName: string): boolean;
  /** What Terraform takes for one module: all documents of a folder, or each document for itself. */
  readonly module: "folder" | "document";
  /** Parses any text, in time linear in its length; never throws. `catalog` tells names, blocks and maps apart. */
  parse(uri: string, text: string, catalog: Catalog): Document;
  /**
   * The document after one edit, equal to `read` of the new text but reading only what the edit touched. Takes over
   * the parts of `previous` that still are, spans included: `previous` must not be used afterwards.
   */
  reparse?(previous: Document, edit: Edit, catalog: Catalog): Document;
  /**
   * The document as it would be if what is around an offset were used in a block already, which it is meant for; the same up to there.
   * Undefined where it is in a block, or nothing says for which it is meant. Absent where all that is written is in blocks.
   */
  supposed?(document: Document, offset: number, catalog: Catalog): Document | undefined;
  readonly write: Writer;
  /** A message about a place of a document, with the names that it has there; absent where they are Terraform's. */
  readonly renderMessage?: (message: string, document: Document, at: Span) => string;
  /** Where each comment of a document is, in the order of the text. What looks like one inside of a text is none. */
  comments(document: Document): readonly Span[];
  /** What begins a comment that ends with its line; absent where there are none. */
  readonly commentSign?: string;
  /**
   * The edits that lay a document out as everybody does in this language, or only the lines that `within` touches; none
   * where its syntax is not right. Absent where that is left to others.
   */
  format?(document: Document, within?: Span): readonly Edit[];
  /** What turns programs into those of another language; absent where nobody writes programs in it. */
  readonly conversion?: Conversion;
  /** What puts whole blocks into documents; absent where nobody writes programs in it. */
  readonly placing?: Placing;
}

/** A language's part in putting whole blocks into a document. */
interface Placing {
  /**
   * What of a document Terraform takes for modules of their own, in the order of the text; none where all of it is part
   * of one. Undefined where its brackets do not pair up.
   */
  stacks(document: Document): readonly Stack[] | undefined;
  /** Puts them into the document, which may be empty. */
  place(blocks: readonly NewBlock[], into: InsertionTarget, spot: BlockPosition): Placed;
}

/** A part of a document that is a module of its own. */
export interface Stack {
  readonly name: string;
  readonly span: Span;
  /** True where it builds on another one, which may declare more than is seen here. */
  readonly isDerived: boolean;
}

/** Where blocks are to be put. */
export interface BlockPosition {
  /** At the end of this one, which is one of the document's; else in a new one, where the language has such. */
  readonly stack?: Stack;
  /** What a new one is called, where somebody says so. */
  readonly name?: string;
  /** Behind the block here, where the order is free; else behind everything. */
  readonly offset?: number;
}

/** What puts blocks into a document, and the stack that was made for them. */
export interface Placed {
  readonly edits: readonly Edit[];
  readonly made?: string;
}

/** A language's part in turning whole blocks into those of another. */
export interface Conversion {
  /** A value as an expression of Terraform's own language; undefined where only the program around it knows it. */
  source(document: Document, value: Value): string | undefined;
  /** The comments about what is converted, in the order of the text. */
  comments(document: Document): readonly Comment[];
  /**
   * A program of these blocks, which refer to each other by their addresses: what can be put into a file, or all of the
   * file that is called so without its ending, where that is more.
   */
  program(blocks: readonly NewBlock[], about: ProjectInfo, file?: string): Program;
}

/** What completion offers for a place: the keyword of a block, a body item as it is written, or an expression of Terraform's. */
export interface Offered {
  readonly span: Span;
  readonly text: string;
  readonly isSnippet: boolean;
  readonly as: "keyword" | "item" | "expression";
}

/** A comment in a document. */
export interface Comment {
  readonly span: Span;
  /** What it says, without comment signs; nothing where that is meant for a tool of the language. */
  readonly lines: readonly string[];
}

/** The model back into text. With `isSnippet`, holes become tab stops in LSP's snippet syntax. */
export interface Writer {
  /** The edits that make changes to a document; none where the language has no words for a change. */
  edits(document: Document, changes: readonly Change[]): readonly Edit[];
  /** Such edits, of any number of changes, with all that keeps the document as laid out as it was, line ends too. */
  tidied(document: Document, edits: readonly Edit[]): readonly Edit[];
  /**
   * What lays a body item out among those on the lines around it, which move with it where they have to: it is given as a snippet, and
   * is in a body in place of the span, where nothing else is on that line. Absent where nothing is laid out by what is beside it.
   */
  beside?(document: Document, body: Body, place: Span): (entry: string) => WrittenText;
  /** The same for an argument of the body that gets another name: the edits beside that of its name. */
  besideRenamed?(document: Document, body: Body, item: BodyItem): (name: string) => readonly Edit[];
  /** What is offered, as it is written there; undefined where the language has no words for it. Absent where it is written as it is. */
  offered?(document: Document, one: Offered): Offered | undefined;
  /** Arguments and blocks, each on lines of its own, without indentation of the first column. */
  bodyItems(items: readonly NewBodyItem[], isSnippet: boolean): string;
  /** One value. */
  value(value: NewValue, isSnippet: boolean): string;
  /** A whole block; the name is a hole that begins with `name`. Without body items the person goes on in it; where they are null, nothing is to be in it. */
  block(
    into: InsertionTarget,
    kind: string,
    type: string,
    name: string,
    items: readonly NewBodyItem[] | null,
    isSnippet: boolean,
  ): WrittenText;
  /**
   * The place for a type or a name at an offset that is in no block yet; absent where blocks have these behind a keyword of their own.
   */
  labelPlace?(document: Document, offset: number): LabelPlace | undefined;
  /** What is there: a type with a block of the name in it, or a block of the name alone. Absent where `labelPlace` is. */
  belowKeyword?(
    labels: { readonly type?: string; readonly name: string },
    items: readonly NewBodyItem[],
    isSnippet: boolean,
  ): string;
  /** A set-up of the catalog, to be put into a document; absent, or undefined of one, where those are not for this language. */
  setUp?(into: InsertionTarget, setUp: SetUp): WrittenText | undefined;
  /** The inside of a string literal. */
  quoted(text: string): string;
  /** The name of an argument or attribute as the language spells it. */
  name(name: string): string;
  /** The edit by which a resource says what address it had before; absent where a block of its own says so. */
  moved?(document: Document, block: Block, from: string): Edit | undefined;
  /**
   * What reads something of what `address` names, at `offset` of its document: `path` has attributes, and indexes in
   * brackets. An empty path is the thing itself. Undefined where it cannot be named there.
   */
  reference(address: string, declaration: Declaration, path: readonly string[], offset: number): string | undefined;
  /** The same of what has no name in the document, with the edit that gives it one. Absent where everything has an address. */
  naming?(
    document: Document,
    declaration: Declaration,
    path: readonly string[],
    offset: number,
  ): WrittenText | undefined;
}

/** Where a type or a name may be, as a key below the keyword of its block. */
export interface LabelPlace {
  readonly kind: string;
  /** The type, where a name may be there. */
  readonly labels: readonly string[];
  /** With its quotes. */
  readonly replace: Span;
  /** Whether it has a value already. */
  readonly isValued: boolean;
  /** Whether another key follows. */
  readonly isFollowed: boolean;
}

/** The place for something new. */
export interface InsertionTarget {
  readonly document: Document;
  readonly about: ProjectInfo;
}

/** A text to insert, with edits elsewhere in the document that it needs. */
export interface WrittenText {
  readonly text: string;
  readonly also: readonly Edit[];
}

/** A program, and how many of its blocks are only comments in it. */
export interface Program {
  readonly text: string;
  readonly left: number;
}

/** The project around a program that is to be written. */
export interface ProjectInfo {
  /** Names of the packages that the nearest package.json lists. */
  readonly packages: readonly string[];
}
