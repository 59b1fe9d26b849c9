import type { Block, Body, Document, Entry, Value } from "../../../model/index";

/** Where an entry stands. */
export interface EntryLocation {
  readonly block: Block;
  readonly body: Body;
}

/** The block and the body that an entry is one of. */
export function locationOf(document: Document, entry: Entry): EntryLocation | undefined {
  for (const block of document.blocks) {
    const body = bodyWith(block.body, entry);
    if (body) return { block, body };
  }
  return undefined;
}

function bodyWith(body: Body, wanted: Entry): Body | undefined {
  for (const entry of body.entries) {
    if (entry === wanted) return body;
    const found = inValue(entry.value, wanted);
    if (found) return found;
  }
  return undefined;
}

function inValue(value: Value, wanted: Entry): Body | undefined {
  if (value.kind === "body") return bodyWith(value.body, wanted);
  if (value.kind !== "list") return undefined;
  for (const item of value.items) {
    const found = inValue(item, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Whether an entry was written elsewhere than in the object of its body, as `addOverride` does: then it has Terraform's own words. */
export function isOutsideBody(entry: Entry, { body }: EntryLocation): boolean {
  return entry.span.start < body.span.start || entry.span.end > body.span.end;
}
