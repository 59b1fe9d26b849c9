import { type Block, bodyItemOf, type Document, literalText, type Value } from "../../model/index";

/** What an argument says, whatever the order and the layout. */
function canonical(block: Block, name: string, { text }: Document): string {
  const value = bodyItemOf(block.body, name)?.value;
  return value ? canonicalValue(value, text) : "";
}

function canonicalValue(value: Value, text: string): string {
  if (value.kind === "body") {
    const items = value.body.items.flatMap((item) => {
      const isNone = item.name === "identity_ids" && item.value.kind === "list" && item.value.items.length === 0;
      return isNone ? [] : [`${item.name || "?"}=${canonicalValue(item.value, text)}`];
    });
    return `{${items.sort().join(",")}}`;
  }
  if (value.kind === "list") return `[${value.items.map((item) => canonicalValue(item, text)).join(",")}]`;
  const literal = literalText(value);
  return literal !== undefined && value.kind !== "text"
    ? literal
    : text.slice(value.span.start, value.span.end).replace(/\s+/g, " ");
}

interface Written {
  readonly block: Block;
  readonly document: Document;
}

/** Whether two resources of azapi's say the same. */
export function isSameResource(one: Written, other: Written): boolean {
  const compared = ["name", "parent_id", "location", "body", "sensitive_body", "tags", "identity"];
  return compared.every((name) => {
    const [own, its] = [one, other].map(({ block, document }) => canonical(block, name, document));
    return own === its;
  });
}
