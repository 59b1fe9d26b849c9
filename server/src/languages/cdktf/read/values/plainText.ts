import type { Context } from "../context";
import type { Node } from "../syntax/node";
import { decodeText } from "./literals";

/** The text of a string, or of a template without substitutions. */
export function plainText(context: Context, node: Node): string | undefined {
  if (node.kind === "text")
    return decodeText(context.text.slice(node.start + 1, node.closed ? node.end - 1 : node.end));
  const [piece, ...others] = node.kind === "template" ? node.pieces : [];
  return piece && others.length === 0 ? decodeText(context.text.slice(piece.start, piece.end)) : undefined;
}
