import { type Body, entryOf } from "./body";
import type { Block } from "./document";
import type { Value } from "./value";

/** A version constraint that is written as a literal, as it must be. */
interface Constraint {
  /** The local name of the provider. */
  readonly provider: string;
  readonly value: Extract<Value, { kind: "text" }>;
}

/** The version constraints in blocks: those of `required_providers`, and the older `version` of provider blocks. */
export function* constraintsIn(blocks: Iterable<Block>): Generator<Constraint> {
  for (const { kind, body, labels } of blocks) {
    if (kind === "terraform") yield* requiredIn(body);
    const version = kind === "provider" ? entryOf(body, "version")?.value : undefined;
    if (version?.kind === "text" && labels[0]) yield { provider: labels[0].text, value: version };
  }
}

function* requiredIn({ entries }: Body): Generator<Constraint> {
  for (const { name, value } of entries) {
    if (name !== "required_providers" || value.kind !== "body") continue;
    for (const { name: provider, value: required } of value.body.entries) {
      const version = required.kind === "body" ? entryOf(required.body, "version")?.value : required;
      if (version?.kind === "text") yield { provider, value: version };
    }
  }
}
