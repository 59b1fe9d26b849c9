import type { Document } from "../../server/src/model/document";
import type { Body, BodyItem, Reference } from "../../server/src/model/value";
import { callOf, valuePrinter } from "../harness/valuePrinter";

/** A document in a few words, for people to compare: what it holds, and each problem with the text that it is about. */
export function printDocument(document: Document): string {
  const { text, blocks, loose, problems } = document;
  const lines: string[] = [];
  for (const { kind, labels, body, handle } of blocks) {
    const assigned = handle ? `${handle.text} = ` : "";
    lines.push([assigned + kind, ...labels.map((label) => JSON.stringify(label.text)), printEntries(body)].join(" "));
  }
  if (loose.items.length > 0) lines.push(...loose.items.map((item) => `loose ${printEntry(item)}`));
  for (const { span, message } of problems) {
    const line = text.slice(0, span.start).split("\n").length;
    lines.push(`! ${line} ${JSON.stringify(text.slice(span.start, span.end))} ${message}`);
  }
  return lines.join("\n");
}

function printEntries(body: Body): string {
  return `{${body.items.map(printEntry).join("; ")}${body.closed ? "}" : " …"}`;
}

function printEntry(item: BodyItem): string {
  const name = [item.key ? printValue(item.key) : item.name, ...(item.labels ?? []).map(({ text }) => `"${text}"`)];
  const sign = item.form ? signs[item.form] : " ~ ";
  const dynamic = item.dynamic ? `dynamic(${item.dynamic.iterator}) ` : "";
  return dynamic + name.join(" ") + sign + printValue(item.value);
}

const signs = { block: " ", argument: " = ", object: ": ", listed: "[] " };

export const printValue = valuePrinter({
  body: printEntries,
  reference: printReference,
  expression: (expression, parts) => callOf(expression, parts) + (expression.gives ? `:${expression.gives}` : ""),
  missing: "?",
});

/** A bound root is marked with `^`. */
function printReference({ steps, bound }: Reference): string {
  let text = bound ? "^" : "";
  for (const [at, step] of steps.entries()) {
    if (step.kind === "name") text += at === 0 ? step.name : `.${step.name}`;
    else if (step.kind === "splat") text += "[*]";
    else text += step.key ? `[${printValue(step.key)}]` : `.${step.name}`;
  }
  return text;
}
