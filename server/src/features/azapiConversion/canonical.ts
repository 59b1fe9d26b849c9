import { loopIn } from "../../azure/index";
import { type Block, bodyItemOf, type Document, literalText, type Value, valuesIn } from "../../model/index";
import { applyEdits } from "../../text/index";

/** What an argument says, whatever the order and the layout. */
function canonical(block: Block, name: string, { text }: Document): string {
  const value = bodyItemOf(block.body, name)?.value;
  return value ? canonicalValue(value, text, new Map()) : "";
}

/** The names of loops around a value, and what they are called here. */
type Names = ReadonlyMap<string, string>;

function canonicalValue(value: Value, text: string, names: Names): string {
  if (value.kind === "body") {
    const items = value.body.items.flatMap((item) => {
      const isNone = item.name === "identity_ids" && item.value.kind === "list" && item.value.items.length === 0;
      return isNone ? [] : [`${item.name || "?"}=${canonicalValue(item.value, text, names)}`];
    });
    return `{${items.sort().join(",")}}`;
  }
  if (value.kind === "list") return `[${value.items.map((item) => canonicalValue(item, text, names)).join(",")}]`;
  const loop = loopIn(value);
  if (loop) {
    const inside = new Map([...names, [loop.name, `$${names.size}`]]);
    if (loop.key !== undefined) inside.set(loop.key, `$${names.size}.key`);
    return `[for ${sourceWith(loop.over, text, names)} : ${canonicalValue(loop.element, text, inside)}]`;
  }
  const literal = literalText(value);
  return literal !== undefined && value.kind !== "text" ? literal : sourceWith(value, text, names);
}

/** An expression as it is written. The provider has the values in a loop as its schema has them, whatever they are made. */
function sourceWith(value: Value, text: string, names: Names): string {
  const { start, end } = value.span;
  const edits = valuesIn(value).flatMap((one) => {
    const [root] = one.kind === "reference" && one.reference.bound === "for" ? one.reference.steps : [];
    const other = root && names.get(root.name);
    const span = root && { start: root.span.start - start, end: root.span.end - start };
    return span && other !== undefined ? [{ span, text: other }] : [];
  });
  const source = applyEdits(text.slice(start, end), edits).replace(/\s+/g, " ");
  return names.size === 0 ? source : source.replace(/\bto(?:string|number|bool)\(([^()]*)\)/g, "$1");
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
