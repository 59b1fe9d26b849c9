/** What of a body of azapi's an empty line sets apart: that is how the way there writes what azurerm sends anyway (`azure/azapi/tree`). */
import { type Body, bodyItemOf, type Document, type Value } from "../../model/index";

/** The values below an empty line of their object, or of an object around it. */
export function setApartIn(block: Body, { text }: Document): ReadonlySet<Value> {
  const apart = new Set<Value>();
  for (const name of ["body", "sensitive_body"]) {
    const value = bodyItemOf(block, name)?.value;
    if (value) visit(value, false);
  }
  return apart;

  function visit(value: Value, isApart: boolean): void {
    if (isApart) apart.add(value);
    if (value.kind === "list") for (const item of value.items) visit(item, isApart);
    if (value.kind !== "body") return;
    let [isBelow, end] = [isApart, value.span.start];
    for (const [index, item] of value.body.items.entries()) {
      isBelow ||= index > 0 && hasEmptyLine(text.slice(end, item.span.start));
      visit(item.value, isBelow);
      end = item.span.end;
    }
  }
}

function hasEmptyLine(between: string): boolean {
  return between
    .split("\n")
    .slice(1, -1)
    .some((line) => line.trim() === "");
}
