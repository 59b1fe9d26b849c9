import {
  addressIn,
  addressOf,
  type Document,
  hasType,
  type Reference,
  type TraversalStep,
  type Value,
  valuesIn,
} from "../../../model/index";
import { escapeHcl, hclIndex, hclKey, hclString, isName } from "../../../text/index";
import { propertyOf } from "../names";
import { parserOf } from "../parse/syntax/parseStatement";
import { pairBrackets } from "../parse/tokens/pairBrackets";
import { scanPart } from "../parse/tokens/tokenize";
import { decodeText } from "../parse/values/literals";
import { segmentsOfTemplate } from "../write/segmentsOf";

/** A value of a program as an expression of Terraform's own language; undefined where only the program knows it. */
export function sourceOf(document: Document, value: Value): string | undefined {
  if (/["'`]/.test(document.text[value.span.start] ?? "")) return literalSource(document, value);
  switch (value.kind) {
    case "text":
      return hclString(value.text);
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return "null";
    case "list":
      return joined(document, value.items, (items) => `[${items.join(", ")}]`);
    case "body":
      return bodySource(document, value);
    case "reference":
      return referenceSource(value.reference.steps);
    case "expression": {
      const { call, parts } = value;
      return call && joined(document, parts, (args) => `${call.name}(${args.join(", ")})`);
    }
    case "missing":
      return undefined;
  }
}

function joined(
  document: Document,
  values: readonly Value[],
  join: (sources: readonly string[]) => string,
): string | undefined {
  const sources = values.map((value) => sourceOf(document, value));
  return sources.every((source) => source !== undefined) ? join(sources) : undefined;
}

function bodySource(document: Document, { body: { items: bodyItems } }: Value & { kind: "body" }): string | undefined {
  if (bodyItems.some((item) => item.key || !item.name)) return undefined;
  const values = bodyItems.map((item) => item.value);
  return joined(document, values, (sources) => {
    const items = bodyItems.map(({ name }, at) => {
      return `${hclKey(name)} = ${sources[at]}`;
    });
    return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
  });
}

/** A traversal; undefined where an index is not a literal. */
function referenceSource(steps: readonly TraversalStep[]): string | undefined {
  let source = "";
  for (const { kind, name, key } of steps) {
    if (kind === "name" && !isName(name)) return undefined;
    if (kind === "name") source += source ? `.${name}` : name;
    else if (kind === "splat") source += "[*]";
    else if (key?.kind === "text") source += hclIndex(key.text);
    else if (key?.kind === "number" || (!key && /^\d+$/.test(name))) source += `[${name}]`;
    else return undefined;
  }
  return source;
}

/** A string, with what its substitutions read in their places. */
function literalSource(document: Document, value: Value): string | undefined {
  const { text } = document;
  const { texts, codes } = literalAt(text, value.span.start, value.span.end);
  let template = texts[0]!;
  for (const [at, { start, end }] of codes.entries()) {
    const source = substitution(value, start, end) ?? namedSource(document, value, text.slice(start, end).trim());
    if (source === undefined) return undefined;
    template += isOpen(template) ? source : `\${${source}}`;
    template += texts[at + 1];
  }
  // Some strings are expressions as they are: `"list(string)"` as the type of a variable.
  const isBare = value.kind !== "text" && !/[$%]\{/.test(template);
  return isBare ? template : templateSource(template);
}

/** What the code from `start` to `end` reads of a construct: the steps that are there. */
function substitution(value: Value, start: number, end: number): string | undefined {
  for (const one of valuesIn(value)) {
    const reference: Reference | undefined = one.kind === "reference" ? one.reference : undefined;
    const steps = reference?.steps.filter(({ span }) => start <= span.start && span.start < end);
    if (steps?.length && steps[0] === reference?.steps[0]) return referenceSource(steps);
  }
  return undefined;
}

/** What code reads by the name of a construct, where nothing in the value lies as exactly as that. */
function namedSource({ blocks }: Document, value: Value, code: string): string | undefined {
  const [, name = "", property = ""] = /^(.*)\.([\w$]+)$/.exec(code) ?? [];
  const block = blocks.find(({ handle }) => handle?.text === name);
  const address = block && (block.kind === "locals" ? `local.${block.body.items[0]?.name}` : addressOf(block));
  if (!address || property === "fqn" || !hasType(block.kind)) return address;
  for (const one of valuesIn(value)) {
    const target = one.kind === "reference" ? addressIn(one.reference) : undefined;
    const step = target?.address === address ? target.rest[0]?.name : undefined;
    if (step && propertyOf(step) === property) return `${address}.${step}`;
  }
  return undefined;
}

/** A template as the expression that it is: what is in its only interpolation, or itself in quotes. */
function templateSource(template: string): string {
  const segments = segmentsOfTemplate(template);
  const [first] = segments;
  if (segments.length === 1 && first?.kind === "value") return first.text;
  const inside = segments.map(({ kind, text }) =>
    kind === "value" ? `\${${text}}` : kind === "directive" ? text : escapeHcl(undoubled(text)),
  );
  return `"${inside.join("")}"`;
}

/** Text of a template as what it means. */
function undoubled(text: string): string {
  return text.replace(/(?<!\$)\$\$+\{|(?<!%)%%+\{/g, (all) => all.slice(1));
}

/** Whether an interpolation is still open at the end of a template's beginning. */
function isOpen(template: string): boolean {
  const last = segmentsOfTemplate(template).at(-1);
  return last !== undefined && last.kind !== "text" && !last.isClosed;
}

/** A string literal of a program, taken apart. */
interface StringLiteral {
  /** What is between the substitutions, escapes decoded: one more than those. */
  readonly texts: readonly string[];
  /** Where the code of each substitution is. */
  readonly codes: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the literal apart that begins at `start` and ends at `end`. */
function literalAt(text: string, start: number, end: number): StringLiteral {
  const tokens = text[start] === "`" ? scanPart(text, start, end) : undefined;
  if (tokens) pairBrackets(tokens);
  const node = tokens && parserOf(tokens).readExpression();
  if (node?.kind !== "template") return { texts: [decodeText(text.slice(start + 1, end - 1))], codes: [] };
  const { pieces } = node;
  const [, ...behind] = pieces;
  return {
    texts: pieces.map((piece) => decodeText(text.slice(piece.start, piece.end))),
    codes: behind.map((piece, index) => ({ start: pieces[index]!.end + "${".length, end: piece.start - 1 })),
  };
}
