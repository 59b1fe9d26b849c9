import type { Document } from "../../server/src/model/document";
import type { Body, BodyItem } from "../../server/src/model/value";
import { valuePrinter } from "./valuePrinter";

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

/** An expression is what it is made of: what it surely results in, and its own values in order. */
const printValue = valuePrinter({
  body: printBody,
  reference: ({ steps }) =>
    steps
      .map((step) => (step.kind === "index" && step.key ? `[${printValue(step.key)}]` : step.name || "[*]"))
      .join("."),
});
