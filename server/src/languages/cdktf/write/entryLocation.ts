import type { Block, Body, BodyItem, Document, Value } from "../../../model/index";

/** Where a body item is. */
interface BodyItemLocation {
  readonly block: Block;
  readonly body: Body;
}

/** The block and the body that a body item is one of. */
export function locationOf(document: Document, item: BodyItem): BodyItemLocation | undefined {
  for (const block of document.blocks) {
    const body = bodyWith(block.body, item);
    if (body) return { block, body };
  }
  return undefined;
}

function bodyWith(body: Body, wanted: BodyItem): Body | undefined {
  for (const item of body.items) {
    if (item === wanted) return body;
    const found = inValue(item.value, wanted);
    if (found) return found;
  }
  return undefined;
}

function inValue(value: Value, wanted: BodyItem): Body | undefined {
  if (value.kind === "body") return bodyWith(value.body, wanted);
  if (value.kind !== "list") return undefined;
  for (const item of value.items) {
    const found = inValue(item, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Whether a body item was written elsewhere than in the object of its body, as `addOverride` does: then it has Terraform's own words. */
export function isOutsideBody(item: BodyItem, { body }: BodyItemLocation): boolean {
  return item.span.start < body.span.start || item.span.end > body.span.end;
}
