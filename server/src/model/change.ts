import type { Span } from "../text/index";
import type { Block } from "./block";
import type { Commented } from "./commented";
import type { Body, BodyItem, Value } from "./value";

/** A change of a document in the model's words; the document's language turns it into edits. */
export type Change = {
  /** The document that it changes, where that is another one of the module. */
  readonly uri?: string;
} /** Another literal in the place of a value. */ & (
  | { readonly kind: "setValue"; readonly value: Value; readonly to: NewValue }
  /** Another name for an argument or nested block. */
  | { readonly kind: "rename"; readonly item: BodyItem; readonly name: string }
  /** Takes an argument or nested block out, its lines with it. */
  | { readonly kind: "remove"; readonly item: BodyItem }
  /** Puts new body items at the end of a body (arguments) or behind the last block (blocks). */
  | {
      readonly kind: "add";
      readonly body: Body;
      readonly items: readonly NewBodyItem[] /** The block whose body it is, if top-level. */;
      readonly block?: Block;
    }
  /** Writes an argument or nested block in another form: `name = { … }` as `name { … }`, one object as a list of it, … */
  | { readonly kind: "reform"; readonly item: BodyItem; readonly form: NonNullable<BodyItem["form"]> }
  /** Another text for a label or another name (a type, a function, a step of a reference). */
  | { readonly kind: "setName"; readonly span: Span; readonly name: string }
  /** New top-level blocks, directly in front of another one or behind it. */
  | {
      readonly kind: "addBlocks";
      readonly blocks: readonly NewBlock[];
      readonly beside: Block;
      readonly where: "before" | "after";
    }
  /** Takes a top-level block out, its lines with it. */
  | { readonly kind: "removeBlock"; readonly block: Block }
);

/** Changes that fix something. */
export interface Fix {
  /** Starts with a verb: "Change to SystemAssigned". */
  readonly title: string;
  readonly changes: readonly Change[];
  /** True when it is surely what was meant, so that "fix all" may apply it. */
  readonly safe?: boolean;
  /** Set where something may be lost by it once it is applied: it is offered behind all others, and never alone or first. */
  readonly destroys?: true;
}

/** A top-level block to write. One without a kind is only its comments. */
export interface NewBlock extends Commented {
  readonly kind: string;
  readonly labels: readonly string[];
  readonly items: readonly NewBodyItem[];
}

/** An argument or nested block to write. One without a name is only its comments. */
export interface NewBodyItem extends Commented {
  readonly name: string;
  readonly form: "block" | "argument";
  readonly value: NewValue;
  /** Whether its name is data, as keys of tags are, rather than that of an argument. */
  readonly isKey?: boolean;
  /** Whether a block of this name may be only once, where that is known. */
  readonly isOne?: boolean;
  /** Labels of a nested block. */
  readonly labels?: readonly string[];
  /** Whether an empty line is before it in any case. */
  readonly isApart?: boolean;
  /** The head of a `dynamic` block, whose content `value` is. */
  readonly dynamic?: NewDynamic;
}

/** An argument to be written. */
export function newArgument(name: string, value: NewValue): NewBodyItem {
  return { name, form: "argument", value };
}

/** The head of a `dynamic` block to be written: the value of its `for_each`, and the name of an element in its content. */
export interface NewDynamic {
  readonly forEach: NewValue & Commented;
  readonly iterator?: string;
  /** Whether there has to be at least one of the blocks that it makes. */
  readonly isRequired?: boolean;
}

/** Comments where an argument would be. */
export function commentsAlone(comments: readonly string[]): NewBodyItem {
  return { name: "", form: "argument", value: { kind: "null" }, comments };
}

/** An entry of an object whose keys are data. */
export interface NewItem extends Commented {
  readonly key: string;
  readonly value: NewValue;
  /** Whether an empty line sets it, and what follows, apart from what is before it. */
  readonly isApart?: boolean;
}

/**
 * A value to be written. A `hole` is left to the person: a tab stop in an editor, else `placeholder`. `last` are comments
 * behind the last item.
 */
export type NewValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "bool"; readonly bool: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: readonly (NewValue & Commented)[]; readonly last?: readonly string[] }
  | {
      readonly kind: "body";
      readonly items: readonly NewBodyItem[] /** Where it has none, whether the person goes on in it. */;
      readonly isOpen?: boolean;
    }
  /** An object whose keys are data rather than names of arguments: tags, settings of an app. */
  | { readonly kind: "map"; readonly items: readonly NewItem[]; readonly last?: readonly string[] }
  /** A traversal, in Terraform's words: `["azurerm_key_vault", "kv", "id"]`. */
  | {
      readonly kind: "reference";
      readonly path: readonly string[];
      /** What its argument takes, and what it gives, where that is known. */
      readonly wanted?: ExpectedType;
      readonly gives?: ExpectedType;
    }
  /** Something only Terraform can evaluate, in Terraform's own language: `lower(var.name)`, `"kv-${var.name}"`. */
  | { readonly kind: "expression"; readonly source: string; readonly wanted?: ExpectedType }
  | {
      readonly kind: "hole";
      readonly of: "string" | "number" | "bool" | "list" | "map" | "address" | "any";
      readonly placeholder: string /** Offered at the tab stop. */;
      readonly choices?: readonly string[];
    };

/** The type that an argument takes, for values that are not literals. `objects` is a list of objects. */
export type ExpectedType = "string" | "number" | "bool" | "list" | "map" | "objects";

/** Body items that have a name, each with the comments in front of it. `last` has the comments after the last one. */
export function namedIn(items: readonly NewBodyItem[]): { named: NewBodyItem[]; last: string[] } {
  const named: NewBodyItem[] = [];
  let alone: string[] = [];
  for (const item of items) {
    const comments = [...alone, ...(item.comments ?? [])];
    if (item.name) named.push(comments.length > 0 ? { ...item, comments } : item);
    alone = item.name ? [] : comments;
  }
  return { named, last: alone };
}

/** Gives an argument of a body a new value, also if it has none yet. `uri` is the document of the body, if it is another one. */
export function setArgument(body: Body, name: string, to: NewValue, uri?: string): Change {
  const there = uri === undefined ? {} : { uri };
  const item = body.items.find((one) => one.name === name && !one.dynamic);
  if (item) return { kind: "setValue", value: item.value, to, ...there };
  return { kind: "add", body, items: [{ name, form: "argument", value: to }], ...there };
}
