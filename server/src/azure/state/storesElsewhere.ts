import type { Document } from "../../model/document";

/** Whether a document says that its module's state is not the file beside it: then that is a leftover. */
export function storesElsewhere({ blocks }: Document): boolean {
  const entries = blocks.flatMap(({ kind, body }) => (kind === "terraform" ? body.entries : []));
  return entries.some(({ name, labels, value }) => {
    if (name !== "backend") return name === "cloud";
    const isBare = value.kind === "body" && value.body.entries.length === 0;
    return labels?.[0]?.text !== "local" || !isBare;
  });
}
