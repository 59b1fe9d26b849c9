import { decimalText, type Span } from "../text/index";

/**
 * What is on the right of an argument, as far as it can be known without running Terraform.
 * `expression` and `missing` are values, so that no rule needs an "is it broken?" branch.
 */
export type Value = { readonly span: Span } & (
  | {
      readonly kind: "text";
      readonly text: string /** Between the quotes, or the lines of a heredoc. */;
      readonly inner: Span;
    }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "bool"; readonly bool: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "body"; readonly body: Body }
  | { readonly kind: "reference"; readonly reference: Reference }
  | Expression
  /** Half typed: nothing is here yet. The span is where completion offers something. */
  | { readonly kind: "missing" }
);

/** A string, number or bool that is written out, as Terraform converts it to a string. Undefined for anything else. */
export function literalText(value: Value): string | undefined {
  if (value.kind === "text") return value.text;
  if (value.kind === "number") return decimalText(value.number);
  return value.kind === "bool" ? String(value.bool) : undefined;
}

/** Something that only Terraform can evaluate. No rule says anything about its value, only about what it refers to. */
export interface Expression {
  readonly kind: "expression";
  /** The values it is made of, in the order of the text. */
  readonly parts: readonly Value[];
  /** The type it surely results in: a template with text around it is a string, a comparison a bool, arithmetic a number. */
  readonly gives?: "string" | "number" | "bool" | "list" | "object";
  /** Set for a function call; its arguments are the `parts`. */
  readonly call?: FunctionCall;
  /** How it is made of its parts, where it is no function call. Absent where that could not be read, or has no such form. */
  readonly operation?: Operation;
  /**
   * In a program, what the whole may come to where that is written out: both objects of `c ? {…} : {…}`, those of a list with a spread, the one
   * that a variable is or a function returns. That one is not among the parts, and may be anywhere in the document.
   */
  readonly alternatives?: readonly Value[];
  /** What `%{ for }` directives of a template go over, each with the number of the part that it is. */
  readonly loops?: readonly (Loop & { readonly collection: number })[];
}

/** A loop that gives one or two names to each element of a collection: `[for k, v in a : b]` or `%{ for k, v in a }`. */
export interface Loop {
  /** An empty one is still to be written. */
  readonly names: readonly string[];
  /** Where each is introduced. */
  readonly declared: readonly Span[];
  /** From where to where they can be read. */
  readonly reach: Span;
}

/** The call of a function. */
interface FunctionCall {
  readonly name: string;
  readonly span: Span;
  /** Whether `...` is behind the last argument: its elements are the arguments. */
  readonly expands?: boolean;
}

/** The name of a called function, without the prefix `core::` that Terraform's own functions may have. */
export function functionName({ name }: FunctionCall): string {
  return name.startsWith("core::") ? name.slice("core::".length) : name;
}

/** The function that a value calls, with that name; undefined if it is not a call. */
export function calledIn(value: Value): string | undefined {
  return value.kind === "expression" && value.call ? functionName(value.call) : undefined;
}

/** A sequence of a template, with the text between it and the one before. */
export interface TemplateSequence {
  readonly kind: "interpolation" | "if" | "for" | "else" | "end";
  readonly before: string;
  /** The names that a `for` gives to what it goes through. */
  readonly names?: readonly string[];
}

/**
 * The parts of an expression. They are in one list, in the length of the text, so deep nesting cannot follow from it.
 */
export type Operation =
  /** `a + b * c`: the binary operators between the parts, in the order of the text. Precedence is left to whoever evaluates. */
  | { readonly kind: "binary"; readonly operators: readonly string[] }
  /** `-a`, `!a`: the signs in front of the only part. */
  | { readonly kind: "unary"; readonly signs: string }
  /** `a ? b : c`: the question marks and colons between the parts, in the order of the text. */
  | { readonly kind: "conditional"; readonly signs: string }
  /** `"a${b}"`: the text without its interpolations, and how much of it is before each of these, which are the parts. */
  | { readonly kind: "template"; readonly text: string; readonly before: readonly number[] }
  /**
   * `"a%{ if b }c%{ else }d%{ endif }"`, with interpolations between: its sequences in the order of the text, and the text behind the last. Each but `else`
   * and `end` has one part.
   */
  | { readonly kind: "directives"; readonly sequences: readonly TemplateSequence[]; readonly text: string }
  /** `[for k, v in a : b if c]`, `{for v in a : b => c...}`: the parts are the collection, key if there is one, value, and condition if there is one. */
  | (Loop & {
      readonly kind: "for";
      readonly isObject: boolean;
      readonly isGrouped: boolean;
      readonly hasCondition: boolean;
    })
  /** `f(a).b[0]`: what is accessed of the first part. Keys of indexes are parts as well. */
  | { readonly kind: "access"; readonly steps: readonly TraversalStep[] }
  /** `(a)`. */
  | { readonly kind: "parentheses" };

/** A traversal such as `azurerm_key_vault.kv[0].id` or `var.region`. The first step is its root. */
export interface Reference {
  readonly steps: readonly TraversalStep[];
  readonly span: Span;
  /** What gives the root its meaning here: a `for` around it (`k` in `[for k in x : k.id]`), or the iterator of a dynamic block. */
  readonly bound?: "for" | "iterator";
}

/** One step of a traversal. */
export interface TraversalStep {
  /** `name` for `.x` and the root, `index` for `[…]` and `.0`, `splat` for `[*]` and `.*`. */
  readonly kind: "name" | "index" | "splat";
  /** The name; empty after a trailing dot, where completion is. For an index by literal, the literal. */
  readonly name: string;
  /** The name alone, without dot or brackets; for an index or splat, from bracket to bracket. */
  readonly span: Span;
  /** What is between the brackets of an index. */
  readonly key?: Value;
}

/** The content of a block or an object: body items in the order of the text. A name may repeat. */
export interface Body {
  readonly items: readonly BodyItem[];
  /** From the opening brace to behind the closing one, or to where the text of an unclosed body ends. */
  readonly span: Span;
  /** False when the closing brace is not there. */
  readonly closed: boolean;
  /** In a program, the lists of blocks that hold none yet. */
  readonly begun?: readonly BodyItem[];
}

/** One argument (`name = value`) or one nested block (`name { … }`, whose value is a body). */
export interface BodyItem {
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
  /** Set when the body item means any number of blocks: `dynamic "name" { … }`. Its `value` is the content of each. */
  readonly dynamic?: Dynamic;
  /** The key of an object item that is not a plain name or string, or what means any number of body items. */
  readonly key?: Value;
}

/** The head of a `dynamic` block. */
export interface Dynamic {
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

/** Whether no other value is in a reference, as in most. */
export function isAlone({ steps }: Reference): boolean {
  for (const step of steps) if (step.key !== undefined) return false;
  return true;
}

/** Every value in `value`, itself included, in the order of the text, also in the body items of bodies. */
export function valuesIn(value: Value): readonly Value[] {
  const found: Value[] = [];
  addValues(value, found);
  return found;
}

/** Asked of every value by many: one list costs a fraction of generators within each other. */
function addValues(value: Value, found: Value[]): void {
  found.push(value);
  switch (value.kind) {
    case "list":
      for (const item of value.items) addValues(item, found);
      break;
    case "expression":
      for (const part of value.parts) addValues(part, found);
      break;
    case "reference":
      for (const step of value.reference.steps) if (step.key) addValues(step.key, found);
      break;
    case "body":
      for (const item of value.body.items) {
        if (item.key) addValues(item.key, found);
        addValues(item.value, found);
      }
      break;
  }
}
