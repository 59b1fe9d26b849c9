import { blockTypes } from "../catalog/index";
import { type Block, bodyItemOf, hasType } from "../model/index";
import type { PiecedText } from "../text/index";
import { type BlockSchema, blockSchemaOf } from "./blockSchema";
import { variableSchemaOf } from "./moduleSchema";
import type { Scope } from "./scope";

/**
 * What may be written at an offset of a block. It contains more than rules check. For an unknown type it has
 * Terraform's own arguments. A default takes what its variable takes, written out.
 */
export function schemaAt(block: Block, text: PiecedText, offset: number, scope: Scope): BlockSchema {
  const schema = blockSchemaOf(block, scope);
  if (!schema.body) {
    const own = hasType(block.kind) ? blockTypes.get(block.kind)?.body : undefined;
    return own ? { ...schema, body: own } : schema;
  }
  if (block.kind !== "variable") return schema;
  const given = bodyItemOf(block.body, "default");
  const isInside =
    given !== undefined &&
    given.nameSpan.end < offset &&
    (offset <= given.span.end || !text.slice(given.span.end, offset).includes("\n"));
  return { ...schema, body: variableSchemaOf(block, schema.body), ...(isInside && { isLiteral: true }) };
}
