import type { ExpectedType } from "../../../model/index";
import type { SnippetWriter } from "../../snippetWriter";

/** Everything that writing a value depends on beside the value. */
export interface WriteContext {
  readonly snippet: SnippetWriter;
  /**
   * Code that reads what a traversal names, where the program has a name for it: `vault.id` for `azurerm_key_vault.kv.id`;
   * the construct itself where that is wanted, or its address as part of an expression of Terraform's.
   */
  handle(path: readonly string[], wanted: ExpectedType | "construct" | "address" | undefined): string | undefined;
  /** Notes that something of the CDK itself is used, and returns how it is called here: `Token`. */
  core(name: string): string;
  /** Whether any value may be anywhere: then null is null, and expressions need not say what they give. */
  readonly allowsAnyValue?: boolean;
  /** Whether names stay Terraform's own. */
  readonly keepsNames?: boolean;
}

/** A context without a program around it. */
export function plainContext(isSnippet: boolean): WriteContext {
  return { snippet: { isSnippet, next: 1 }, handle: () => undefined, core: (name) => name };
}

/** How many columns are left: on the line where a value begins, and on the lines that follow. */
export interface LineBudget {
  readonly first: number;
  readonly other: number;
}

/** The default line width of formatters. */
export const lineWidth = 80;

/** The budget of a line that nothing is on yet. */
export const wholeLine: LineBudget = { first: lineWidth, other: lineWidth };

/** What is left of a budget behind a text on its first line. */
export function budgetBehind(budget: LineBudget, text: string): LineBudget {
  return { first: budget.first - text.length, other: budget.other };
}

/** The budget of a line that is indented one step further. */
export function indentedBudget(budget: LineBudget): LineBudget {
  return { first: budget.other - 2, other: budget.other - 2 };
}
