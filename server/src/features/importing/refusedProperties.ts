import type { Scope } from "../../analysis/scope";
import type { Block } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Document } from "../../model/document";
import { addressOf } from "../../model/module";
import type { Value } from "../../model/value";
import { azapiRules } from "../../rules/azapi/index";
import { diagnoseBlock } from "../diagnostics/diagnostics";
import { isAboutAzure } from "./draftFindings";

/** Rules about what stands in a body, whatever it is about. */
const ofBodies: ReadonlySet<string> = new Set(azapiRules.map(({ id }) => id));

/** Adds to `refused`, by address, the paths in bodies of azapi's blocks about which our rules say that Azure or the provider refuses them; false where there are no others. */
export function refusedIn(written: Document, scope: Scope, refused: Map<string, Set<string>>): boolean {
  let isNews = false;
  for (const block of written.blocks) {
    const address = addressOf(block);
    if (block.kind !== "resource" || address === undefined) continue;
    for (const { rule, severity, span } of diagnoseBlock(block, scope)) {
      const isRefused = ofBodies.has(rule) || (severity === "error" && !isAboutAzure(rule));
      const path = isRefused ? pathAt(block, span.start) : [];
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

/** The names and numbers that lead to what stands at an offset of a block. */
function pathAt(block: Block, offset: number): string[] {
  const path: string[] = [];
  let value: Value | undefined = entryOf(block.body, "body")?.value;
  if (!value || offset < value.span.start || value.span.end < offset) return path;
  path.push("body");
  while (value) {
    const found: { name: string; value: Value } | undefined =
      value.kind === "body"
        ? value.body.entries.find(({ span }) => span.start <= offset && offset < span.end)
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
