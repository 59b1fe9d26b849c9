import { between, type Span } from "../text/span";
import type { Value } from "./value";

/** What stands between the braces of a block or an object: entries in the order of the text; a name may repeat. */
export interface Body {
  readonly entries: readonly Entry[];
  /** From the opening brace to behind the closing one, or to where the text of an unclosed body ends. */
  readonly span: Span;
  /** False when the closing brace is not there. */
  readonly closed: boolean;
}

/** One argument (`name = value`) or one nested block (`name { … }`, whose value is a body). */
export interface Entry {
  /** Terraform's name, whatever the language spells. Empty when an object's key is an expression. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Value;
  readonly span: Span;
  /**
   * How it is written: `block` for `name { … }`, `argument` for `name = …`; where the language has one form for both,
   * `object` for a nested block that is one object and `listed` for one that is an item of a list. Absent for whatever
   * else such a language has, and for a bare word that could become either.
   */
  readonly form?: "block" | "argument" | "object" | "listed";
  /** Labels of a nested block, as in `provisioner "local-exec" { }`. */
  readonly labels?: readonly Label[];
  /** Set when the entry stands for any number of blocks: `dynamic "name" { … }`. Its `value` is the content of each. */
  readonly dynamic?: Dynamic;
  /** The key of an object item that is not a plain name or string, or what stands for any number of entries. */
  readonly key?: Value;
}

/** The head of a `dynamic` block. */
interface Dynamic {
  /** The name under which `content` reads the current element: `iterator`, or else the block's name. */
  readonly iterator: string;
  /** Everything in the dynamic block itself: `for_each`, `iterator`, `labels`, `content`. */
  readonly body: Body;
}

/** A label of a block. */
export interface Label {
  readonly text: string;
  /** The text itself, without quotes. */
  readonly span: Span;
}

/** The first entry of that name, if any. */
export function entryOf(body: Body, name: string): Entry | undefined {
  return body.entries.find((entry) => entry.name === name);
}

/** Whether an entry is written as a nested block, in whatever form. */
export function isBlockLike({ form }: Entry): boolean {
  return form !== undefined && form !== "argument";
}

/** What stands in front of the value of an entry: its name, with its labels. */
export function headOf({ nameSpan, labels = [] }: Entry): Span {
  const last = labels.at(-1);
  return last ? between(nameSpan, last.span) : nameSpan;
}
