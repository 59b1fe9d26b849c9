// What a renaming does to the texts that a service knows.
import type { Renaming } from "../../server/src/features/renaming/renaming";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";

/** Makes the edits of a renaming, without the moved block that it offers. */
export function applyRenaming(service: Service, { edits }: Renaming): void {
  for (const [uri, some] of edits) service.open(uri, applyEdits(service.text(uri)!, some));
}

/** Where what was at an offset of a document is after the edits. */
export function offsetAfter({ edits }: Renaming, uri: string, offset: number): number {
  const before = (edits.get(uri) ?? []).filter(({ span }) => span.end <= offset);
  return before.reduce((at, { span, text }) => at + text.length - (span.end - span.start), offset);
}
