import type { Document } from "../../server/src/model/document";
import type { Body, BodyItem, Value } from "../../server/src/model/value";

/** The blocks of a document without anything that only one language has: spans, forms, the order of entries. */
export function printBlocks(document: Document): string[] {
  return document.blocks.map(({ kind, labels, body }) =>
    [kind, ...labels.map(({ text }) => JSON.stringify(text)), printBody(body)].join(" "),
  );
}

function printBody({ items }: Body): string {
  return `{ ${items.filter(isSet).map(printEntry).sort().join("; ")} }`;
}

/** Unset is unset, whether nothing or null is written. */
function isSet({ value }: BodyItem): boolean {
  return value.kind !== "null";
}

function printEntry({ name, labels = [], dynamic, value, key }: BodyItem): string {
  const head = [key ? printValue(key) : name, ...labels.map(({ text }) => JSON.stringify(text))].join(" ");
  return `${dynamic ? `dynamic(${dynamic.iterator}) ${printBody(dynamic.body)} ` : ""}${head} ${printValue(value)}`;
}

/** An expression as what it is made of: what it surely results in, and its own values in order. */
function printValue(value: Value): string {
  switch (value.kind) {
    case "text":
      return JSON.stringify(value.text);
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "list":
      return `[${value.items.map(printValue).join(", ")}]`;
    case "body":
      return printBody(value.body);
    case "reference":
      return value.reference.steps
        .map((step) => (step.kind === "index" && step.key ? `[${printValue(step.key)}]` : step.name || "[*]"))
        .join(".");
    case "expression":
      return `${value.call?.name ?? ""}(${value.parts.map(printValue).join(" ")})`;
    default:
      return value.kind;
  }
}
