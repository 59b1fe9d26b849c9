import { entryOf } from "../../model/body";
import type { Block } from "../../model/document";
import type { Value } from "../../model/value";

/** Version constraints of a block on a provider: those of `required_providers`, and the older `version` of a provider block. */
export function* constraintsIn(block: Block, provider: string): Generator<Value> {
  if (block.kind === "provider" && block.labels[0]?.text === provider) {
    const version = entryOf(block.body, "version");
    if (version) yield version.value;
  }
  if (block.kind !== "terraform") return;
  for (const { name, value } of block.body.entries) {
    if (name !== "required_providers" || value.kind !== "body") continue;
    for (const entry of value.body.entries) {
      if (entry.name !== provider) continue;
      const version = entry.value.kind === "body" ? entryOf(entry.value.body, "version")?.value : entry.value;
      if (version) yield version;
    }
  }
}
