import type { BodyItem, TraversalStep } from "../model/index";
import type { Sliceable, Span } from "../text/index";

/** A place in a document that names something which a module declares. */
export interface ReferenceOrigin {
  /** What it names, as in `Module.declarations`. */
  readonly address: string;
  /** What leads to the module that declares it, where that is not the document's own: `module.network`, or the folder that a test calls. */
  readonly via?: string;
  /** The name alone. */
  readonly name: Span;
  /** All that means it: a whole reference, the head of a block, the name of a body item. */
  readonly whole: Span;
  /** Where that which names it begins: the root of a reference. */
  readonly start: Span;
  readonly isDeclaration: boolean;
  /** Whether the name is there as it is: not as a variable of a program, and not with escapes. */
  readonly isLiteral: boolean;
  /** The body item that has the name: a local, an argument of a module call, a value of a variable. */
  readonly item?: BodyItem;
  /** Of a reference, the steps behind the name. */
  readonly rest: readonly TraversalStep[];
}

/** What is given to a variable, by its name, as a reference of it; `via` as there. */
export function inputOf(item: BodyItem, text: Sliceable, via?: string): ReferenceOrigin[] {
  const { name, nameSpan } = item;
  if (!name || (item.form && item.form !== "argument")) return [];
  const isLiteral = text.slice(nameSpan.start, nameSpan.end) === name;
  const common = { name: nameSpan, whole: nameSpan, start: nameSpan, isDeclaration: false, isLiteral, item, rest: [] };
  return [{ address: `var.${name}`, ...common, ...(via !== undefined && { via }) }];
}
