import type { Document } from "../../model/index";
import type { Span } from "../../text/index";

/**
 * Whether a place of a program is where arguments have Terraform's own names, rather than those of the bindings: among the inputs of a
 * module, or in what a stack says with `addOverride`.
 */
export function hasTerraformsNames({ pieces, blocks }: Document, { start, end }: Span): boolean {
  const block = blocks.find(({ span }) => span.start <= start && end <= span.end);
  return (
    block !== undefined && (block.kind === "module" || pieces.slice(block.span.start, block.span.start + 3) !== "new")
  );
}
