import type { Block } from "../../server/src/model/block";
import type { Body, BodyItem, Reference } from "../../server/src/model/value";
import { callOf, valuePrinter } from "../harness/valuePrinter";

/**
 * What blocks mean to Terraform, one a line, however they are written: the order of blocks and arguments, the form of
 * nested blocks, the quotes around literals and addresses, and the number of `locals` blocks do not count. Only blocks
 * that a program can make are printed.
 */
export function printResources(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const { kind, labels, body } of blocks) {
    if (kind === "locals") lines.push(...body.items.map((item) => `local ${printEntry(item)}`));
    else if (isOfPrograms(kind, labels[0]?.text ?? ""))
      lines.push([kind, ...labels.map(({ text }) => text), printBody(body)].join(" "));
  }
  return lines.sort();
}

function isOfPrograms(kind: string, label: string): boolean {
  if (kind === "variable" || kind === "output" || kind === "module") return true;
  return (kind === "resource" || kind === "data" || kind === "provider") && /^(azurerm|azuread|azapi)(_|$)/.test(label);
}

function printBody({ items }: Body): string {
  return `{${items.flatMap(separate).map(printEntry).sort().join("; ")}}`;
}

/** A list of objects as that many blocks. */
function separate(bodyItem: BodyItem): readonly BodyItem[] {
  const { value } = bodyItem;
  const isBlocks = value.kind === "list" && value.items.length > 0 && value.items.every(({ kind }) => kind === "body");
  return isBlocks ? value.items.map((item) => ({ ...bodyItem, value: item })) : [bodyItem];
}

function printEntry({ name, key, labels = [], value, dynamic }: BodyItem): string {
  const forEach = dynamic?.body.items.find((item) => item.name === "for_each");
  const head = dynamic ? `dynamic ${dynamic.iterator} in ${forEach ? print(forEach.value) : "?"} ` : "";
  const words = ["ignore_changes", "depends_on", "type", "when", "on_failure", "provider"].includes(name);
  const shown = words ? print(value).replaceAll('"', "") : print(value);
  return (
    [`${head}${name || (key ? `(${print(key)})` : "?")}`, ...labels.map(({ text }) => text)].join(" ") + ` = ${shown}`
  );
}

const print = valuePrinter({
  body: printBody,
  reference: printReference,
  literal: (text) => `"${text}"`,
  expression(expression, parts) {
    const { call, gives } = expression;
    // A single interpolation is its value.
    if (!call && !gives && parts.length === 1) return parts[0]!;
    return callOf(expression, parts) + (gives ? `:${gives}` : "");
  },
});

function printReference({ steps }: Reference): string {
  const texts = steps.map(({ kind, name, key }) => {
    if (kind === "name") return `.${name}`;
    return kind === "splat" ? "[*]" : `[${key ? print(key) : `"${name}"`}]`;
  });
  return texts.join("").slice(1);
}
