import type { Span } from "../text/index";
import type { Body, Label } from "./value";

/** One top-level block: `resource "type" "name" { … }`, `variable "x" { … }`, or the same in another language. */
export interface Block {
  /** Terraform's keyword: resource, data, ephemeral, action, list, provider, variable, output, locals, module, terraform, moved, import, removed, check, … */
  readonly kind: string;
  readonly kindSpan: Span;
  /** As many as are written, right or wrong. */
  readonly labels: readonly Label[];
  readonly body: Body;
  /** From the keyword to behind the last label: where a finding about the block as a whole is. */
  readonly head: Span;
  readonly span: Span;
  /** How the code around it refers to it, where that is not its address. */
  readonly handle?: Handle;
  /** The stack of a program that it is in, if directly in it: only then is its name in the program surely its name to Terraform. */
  readonly stack?: string;
  /** True of what a program may make more than once, or not at all: in a loop, say. */
  readonly mayRepeat?: true;
  /** Set for a block with what override files set in it: the one that they override, as it is written. */
  readonly base?: Block;
}

/** The program's name for a block. */
export interface Handle {
  /** As it is written: `storage`, `this.storage`. */
  readonly text: string;
  /** Where in the document that means the block. */
  readonly within: Span;
}

/** `resource`, `data`, `ephemeral`, `action` and `list` blocks have a type and a name. */
export function typeOf(block: Block): string | undefined {
  return hasType(block.kind) ? block.labels[0]?.text : undefined;
}

/** Whether blocks of this kind carry a type and a name as labels. */
export function hasType(kind: string): boolean {
  return kind === "resource" || kind === "data" || kind === "ephemeral" || kind === "action" || kind === "list";
}

/** The name by which others refer to the block: the second label if the block has a type, otherwise the first. */
export function nameOf(block: Block): string | undefined {
  return (hasType(block.kind) ? block.labels[1] : block.labels[0])?.text;
}

/** Whether two lists are about the same blocks in the same order. Each block is in one document, so the documents are the same too. */
export function sameBlocks(some: readonly OfBlock[], others: readonly OfBlock[]): boolean {
  return some.length === others.length && some.every(({ block }, index) => block === others[index]!.block);
}

interface OfBlock {
  readonly block: Block;
}
