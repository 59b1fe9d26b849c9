import type { Scope } from "../../analysis/index";
import { addressOf, type Block, bodyItemOf, type Document, type Value } from "../../model/index";
import { readOnlyProperty, unknownProperty } from "../../rules/index";
import { diagnoseBlock } from "../diagnostics/diagnostics";

/** Rules about properties that are nothing to send: what a resource type does not have, and what only Azure sets. */
const ofProperties: ReadonlySet<string> = new Set([unknownProperty.id, readOnlyProperty.id]);

/**
 * Adds to `refused`, by address, the paths in bodies of azapi's blocks that their types do not have, or that only Azure sets; false where
 * there are no others. What is wrong with a value that has been pasted is for people to see.
 */
export function refusedIn(written: Document, scope: Scope, refused: Map<string, Set<string>>): boolean {
  let isNews = false;
  for (const block of written.blocks) {
    const address = addressOf(block);
    if (block.kind !== "resource" || address === undefined) continue;
    for (const { rule, span } of diagnoseBlock(block, scope)) {
      const path = ofProperties.has(rule) ? pathAt(block, span.start) : [];
      // Of a list all is left out: its items have no names.
      while (/^\d+$/.test(path.at(-1) ?? "")) path.pop();
      if (path.length < 2) continue;
      const all = refused.get(address) ?? new Set();
      const name = path.slice(1).join(".");
      isNews ||= !all.has(name);
      refused.set(address, all.add(name));
    }
  }
  return isNews;
}

/** The names and numbers that lead to what is at an offset of a block. */
function pathAt(block: Block, offset: number): string[] {
  const path: string[] = [];
  let value: Value | undefined = bodyItemOf(block.body, "body")?.value;
  if (!value || offset < value.span.start || value.span.end < offset) return path;
  path.push("body");
  while (value) {
    const found: { name: string; value: Value } | undefined =
      value.kind === "body"
        ? value.body.items.find(({ span }) => span.start <= offset && offset < span.end)
        : value.kind === "list"
          ? value.items
              .map((item, index) => ({ name: String(index), value: item }))
              .find((item) => item.value.span.start <= offset && offset < item.value.span.end)
          : undefined;
    if (found) path.push(found.name);
    value = found?.value;
  }
  return path;
}
