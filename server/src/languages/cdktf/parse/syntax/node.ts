/**
 * An expression as far as it matters: constructs, objects, texts and what is accessed of names. Whatever else there is
 * in the language is `parts`. Parentheses, casts, `as`, `satisfies`, `!` and `await` leave no node.
 */
export type SyntaxNode =
  | NameNode
  | ChainNode
  | NewNode
  | TextNode
  | TemplateNode
  | NumberNode
  | ObjectNode
  | ArrayNode
  | FunctionNode
  | PartsNode
  | MissingNode;

interface NodeSpan {
  readonly start: number;
  end: number;
}

/** A name, `this` and the words for values (`true`, `null`) among them. */
export interface NameNode extends NodeSpan {
  readonly kind: "name";
  readonly name: string;
  readonly scope: Scope;
}

/** What is accessed of something: `a.b[0].c(d)`. */
export interface ChainNode extends NodeSpan {
  readonly kind: "chain";
  readonly base: SyntaxNode;
  readonly steps: StepNode[];
}

/** One step of a chain. */
export type StepNode = NodeSpan &
  (
    | { readonly kind: "member"; readonly name: string }
    | { readonly kind: "index"; readonly key: SyntaxNode }
    | { readonly kind: "call"; readonly args: readonly SyntaxNode[] }
  );

/** `new callee(args)`; without `args` when there are no parentheses. */
export interface NewNode extends NodeSpan {
  readonly kind: "new";
  readonly scope: Scope;
  callee?: SyntaxNode;
  args?: readonly SyntaxNode[];
  /** Behind the last argument: where one more could be. */
  argsEnd: number;
  /** The variable or property that it is assigned to. */
  owner?: Binding;
}

/** A string in quotes. */
export interface TextNode extends NodeSpan {
  readonly kind: "text";
  readonly closed: boolean;
}

/** A template literal: as many parts as substitutions, and one piece of text more. */
export interface TemplateNode extends NodeSpan {
  readonly kind: "template";
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly parts: readonly SyntaxNode[];
}

interface NumberNode extends NodeSpan {
  readonly kind: "number";
}

/** An object literal. */
export interface ObjectNode extends NodeSpan {
  readonly kind: "object";
  readonly members: readonly Member[];
  readonly closed: boolean;
}

/** What is between the commas of an object. */
export interface Member extends NodeSpan {
  /** `other` is what has no name or no plain value: a spread, a computed key, a method. */
  readonly form: "value" | "shorthand" | "other";
  readonly name: string;
  /** The name without quotes. */
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly value: SyntaxNode;
}

/** An array literal. */
export interface ArrayNode extends NodeSpan {
  readonly kind: "array";
  readonly items: readonly SyntaxNode[];
}

/** A function, in any form. */
export interface FunctionNode extends NodeSpan {
  readonly kind: "function";
  /** The expressions in it. */
  readonly parts: readonly SyntaxNode[];
  /** What it returns, if that is all that it does and it takes nothing. */
  readonly returns?: SyntaxNode;
  /** Whatever it may return, behind whatever it takes and does. */
  readonly results: readonly SyntaxNode[];
}

/** Anything else, with the expressions in it; `spread` for `...x`. */
export interface PartsNode extends NodeSpan {
  readonly kind: "parts";
  readonly parts: readonly SyntaxNode[];
  readonly spread?: true;
  /** Those of the parts that the whole may come to: all of `a ?? b`, both values of a conditional, the last of `a && b`, and what is spread. */
  readonly choices?: readonly SyntaxNode[];
}

/** Nothing is where an expression should be. */
export interface MissingNode extends NodeSpan {
  readonly kind: "missing";
}

/** Where names mean the same: a block, a function, or a class with what its `this` holds. */
export interface Scope {
  readonly kind: "block" | "function" | "method" | "class";
  readonly parent: Scope | undefined;
  readonly start: number;
  end: number;
  readonly names: Map<string, Binding>;
  /** Where names were added to it. */
  readonly declaredAt: number[];
  /** What a class is called. */
  name?: string;
  /** The class that a class extends: `TerraformStack`, `cdktf.TerraformStack`. */
  superclass?: string;
}

/** What a name means. */
export interface Binding {
  /** As it is written where it is used: `storage`, `this.storage`. */
  readonly text: string;
  readonly scope: Scope;
  readonly start: number;
  /** What is assigned to it, if that is one thing. */
  node?: SyntaxNode;
  /** True when several things are assigned to it: nobody knows then what it is. */
  unsure?: boolean;
  /** The scope of the class that it names. */
  class?: Scope;
  readonly imported?: Imported;
}

/** What an import takes out of a module: a name, `default`, or `*` for all of it. */
export interface Imported {
  readonly module: string;
  readonly name: string;
}
