import { blockSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import type { Outline } from "../../catalog/catalog";
import type { SchemaKind } from "../../catalog/schema";
import { blockTypes } from "../../catalog/terraform/terraform";
import { type Block, hasType, nameOf, typeOf } from "../../model/block";
import type { NewBlock } from "../../model/change";
import type { Asked } from "./conversionContext";
import { newEntries } from "./newEntries";

/** A block as it is to be written in another language. */
export function newBlock(block: Block, asked: Asked): NewBlock {
  const { scope, comments } = asked;
  const said = comments.about(block);
  // Terraform's own arguments are known of unknown types too.
  const schema = blockSchemaOf(block, scope).body ?? blockTypes.get(block.kind)?.body;
  const entries = newEntries(block.body, { schema, outline: outlineOf(block, scope) }, asked);
  return ofOne({
    ...said,
    kind: block.kind,
    labels: block.labels.map(({ text }) => text),
    entries,
    comments: [...(said.comments ?? []), ...comments.others(block.span)],
  });
}

/** What stands behind a single local is about that, whether it has a block of its own or not. */
function ofOne(block: NewBlock): NewBlock {
  const { behind, ...rest } = block;
  const [only, ...others] = block.entries;
  if (block.kind !== "locals" || !only?.name || others.length > 0 || !behind || only.behind) return block;
  return { ...rest, entries: [{ ...only, behind }] };
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
