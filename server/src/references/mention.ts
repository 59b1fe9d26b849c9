import type { Entry, Step } from "../model/index";
import type { Sliceable, Span } from "../text/index";

/** A place in a document that names something which a module declares. */
export interface Mention {
  /** What it names, as in `Module.declarations`. */
  readonly address: string;
  /** What leads to the module that declares it, where that is not the document's own: `module.network`, or the folder that a test calls. */
  readonly via?: string;
  /** The name alone. */
  readonly name: Span;
  /** All that stands for it: a whole reference, the head of a block, the name of an entry. */
  readonly whole: Span;
  /** Where that which names it begins: the root of a reference. */
  readonly start: Span;
  readonly isDeclaration: boolean;
  /** Whether the name stands there as it is: not as a variable of a program, and not with escapes. */
  readonly isLiteral: boolean;
  /** The entry that has the name: a local, an argument of a module call, a value of a variable. */
  readonly entry?: Entry;
  /** Of a reference, the steps behind the name. */
  readonly rest: readonly Step[];
}

/** What is given to a variable, by its name, as a mention of it; `via` as there. */
export function inputOf(entry: Entry, text: Sliceable, via?: string): Mention[] {
  const { name, nameSpan } = entry;
  if (!name || (entry.form && entry.form !== "argument")) return [];
  const isLiteral = text.slice(nameSpan.start, nameSpan.end) === name;
  const common = { name: nameSpan, whole: nameSpan, start: nameSpan, isDeclaration: false, isLiteral, entry, rest: [] };
  return [{ address: `var.${name}`, ...common, ...(via !== undefined && { via }) }];
}
