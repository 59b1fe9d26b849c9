import type { ParseContext } from "../context";
import type { SyntaxNode } from "../syntax/node";
import { decodeText } from "./literals";

/** The text of a string, or of a template without substitutions. */
export function stringText(context: ParseContext, node: SyntaxNode): string | undefined {
  if (node.kind === "text")
    return decodeText(context.text.slice(node.start + 1, node.closed ? node.end - 1 : node.end));
  const [piece, ...others] = node.kind === "template" ? node.pieces : [];
  return piece && others.length === 0 ? decodeText(context.text.slice(piece.start, piece.end)) : undefined;
}
