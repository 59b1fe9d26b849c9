import type { Block } from "../../../../model/block";
import { entryOf } from "../../../../model/body";
import type { Document } from "../../../../model/document";
import type { Span } from "../../../../text/span";
import type { Ink } from "../ink";
import { blockAt, handleAt, readingOf } from "../writeReference";

/** Code at `offset` that reads what a stack of a document declares under a name. */
export function readingIn(document: Document, stack: Span, offset: number): Ink["handle"] {
  return (path, wanted) => {
    const found = path[0] === "provider" ? providerAt(document, path) : blockAt(document, path);
    if (!found || found.block.span.start < stack.start || stack.end < found.block.span.end) return undefined;
    const { block, rest } = found;
    const name = handleAt(block, offset);
    if (name === undefined) return undefined;
    if (wanted === "construct") return rest.length === 0 ? name : undefined;
    if (wanted === "address") return `${name}.fqn`;
    return readingOf(block.kind, name, rest, wanted);
  };
}

/** The configuration of a provider: `provider.azurerm`, `provider.azurerm.other`. */
function providerAt({ blocks }: Document, [, provider, alias = ""]: readonly string[]) {
  const block = blocks.find(
    (one) => one.kind === "provider" && one.labels[0]?.text === provider && aliasOf(one) === alias,
  );
  return block && { block, rest: [] };
}

function aliasOf({ body }: Block): string {
  const value = entryOf(body, "alias")?.value;
  return value?.kind === "text" ? value.text : "";
}
