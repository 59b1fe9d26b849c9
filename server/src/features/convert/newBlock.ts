import { blockSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import type { Outline } from "../../catalog/catalog";
import type { SchemaKind } from "../../catalog/schema";
import { blockTypes } from "../../catalog/terraform";
import type { NewBlock } from "../../model/change";
import { type Block, hasType, nameOf, typeOf } from "../../model/document";
import type { Asked } from "./asked";
import { newEntries } from "./newEntries";

/** A block as it is to be written in another language. */
export function newBlock(block: Block, asked: Asked): NewBlock {
  const { scope, from, document } = asked;
  // Terraform's own arguments are known of unknown types too.
  const schema = blockSchemaOf(block, scope).body ?? blockTypes.get(block.kind)?.body;
  return {
    kind: block.kind,
    labels: block.labels.map(({ text }) => text),
    entries: newEntries(block.body, { schema, outline: outlineOf(block, scope) }, asked),
    comments: from.comments(document, block.span.start),
  };
}

/** The names that the type of a block has in any version: by these a reader tells them apart. */
function outlineOf(block: Block, { catalog }: Scope): Outline | undefined {
  if (block.kind === "provider") {
    const name = nameOf(block) ?? "";
    return catalog.provider(name)?.outline("provider", name);
  }
  const type = typeOf(block);
  if (type === undefined || !hasType(block.kind)) return undefined;
  return catalog.providerOf(type)?.outline(block.kind as SchemaKind, type);
}
