import type { Catalog } from "../../../catalog/index";
import type { SyntaxProblem, Value } from "../../../model/index";
import type { Parser } from "../../hcl/expressions/parser";
import type { Construct, Resolution } from "./constructs/construct";
import type { PropertyTable } from "./constructs/propertyTable";
import type { Binding, NewNode, StepNode, SyntaxNode } from "./syntax/node";

/** What is needed to make a model of what was read. */
export interface ParseContext {
  readonly text: string;
  readonly catalog: Catalog;
  readonly problems: SyntaxProblem[];
  /** Parses what is Terraform's own language in strings. */
  readonly reader: Parser;
  /** What is known to make a construct. */
  readonly constructs: Map<NewNode, Construct>;
  /** What names lead to, found out when first asked; null while that is being done, and for what is nothing we know. */
  readonly targets: Map<Binding, Resolution | null>;
  /** The variables that hold constructs, by address. */
  readonly handles: ReadonlyMap<string, string>;
  /** What statements say about constructs. */
  readonly statements: ReadonlyMap<NewNode, readonly ConstructStatement[]>;
  /** Whether stacks of the program make Terraform's names of ids in a way of their own. */
  readonly hasOwnNames: boolean;
  /** What is written in one place and used in others, by the names that may be in it; null while that is being found out. */
  readonly elsewhere: Map<SyntaxNode, Map<PropertyTable, Value | null>>;
  /** How many names are being followed. */
  hops: number;
  /**
   * What an expression is to Terraform, as `valueOfNode` has it. It is carried along since a value holds others: so each kind
   * of value can be made in a file of its own.
   */
  valueOf(node: SyntaxNode, inside?: PropertyTable): Value;
}

/** A statement about a construct: what follows its name, and what is assigned to that. */
export interface ConstructStatement {
  readonly rest: readonly StepNode[];
  readonly value?: SyntaxNode;
  readonly start: number;
  readonly end: number;
}

/** In the order of the text, each once: several constructs may share a config. */
export function problemsInOrder(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span, message }, at, all) => span.start !== all[at - 1]?.span.start || message !== all[at - 1]?.message);
}
