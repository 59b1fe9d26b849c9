import { bodyItemOf } from "./body";
import type { Document } from "./document";
import type { Value } from "./value";

/** The address that something had before, by the moved blocks of a document. */
export function statedMove({ blocks }: Document, address: string): Value | undefined {
  for (const { kind, body } of blocks) {
    const to = kind === "moved" ? bodyItemOf(body, "to")?.value : undefined;
    const steps = to?.kind === "reference" ? to.reference.steps : [];
    if (steps.length > 0 && steps.map(({ name }) => name).join(".") === address) return bodyItemOf(body, "from")?.value;
  }
  return undefined;
}
