import type { Document } from "../../model/document";
import type { Span } from "../../text/span";

/**
 * Whether a place of a program is where arguments have Terraform's own names, rather than those of the bindings: among the inputs of a
 * module, or in what a stack says with `addOverride`.
 */
export function hasTerraformsNames({ text, blocks }: Document, { start, end }: Span): boolean {
  const block = blocks.find(({ span }) => span.start <= start && end <= span.end);
  return block !== undefined && (block.kind === "module" || !text.startsWith("new", block.span.start));
}
