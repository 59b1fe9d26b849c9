import { type Change, type Document, hasType, type NewBodyItem, type NewValue, type Value } from "../../model/index";
import {
  asTemplate,
  type Edit,
  indented,
  joinPath,
  jsonIn,
  jsonString,
  type Span,
  withLineEnds,
} from "../../text/index";
import { isNamedIn, iteratorNames } from "../iteratorNames";
import type { LabelPlace, Writer } from "../language";
import { literal, type SnippetWriter, writeAny, writeOpenBody, writeTabStop } from "../snippetWriter";
import { withName } from "./blocksOf";
import { offered } from "./offered";

/** How far a word is looked for. */
const longestBefore = 100;

/** The model as JSON. Changes are made where a text means another, all or none; nothing is added to or taken out of a file. */
export const write: Writer = {
  edits({ text }, changes) {
    const edits = changes.map((change) => editsFor(change, text));
    return edits.every((made) => made.length > 0) ? edits.flat() : [];
  },
  bodyItems: (items, isSnippet) => bodyItemsText(items, snippetWriter(isSnippet)),
  value: (value, isSnippet) => valueText(value, snippetWriter(isSnippet)),
  block(_, kind, type, name, items, isSnippet) {
    const below = belowKeyword({ type, name }, items ?? [], isSnippet);
    return { text: `"${kind}": {\n${indented(below)}\n}`, also: [] };
  },
  labelPlace,
  belowKeyword,
  tidied: ({ text }, edits) => withLineEnds(text, edits),
  quoted: (text) => jsonString(asTemplate(text)).slice(1, -1),
  name: (name) => name,
  offered,
  reference: (address, _, path) => joinPath([address, ...path]),
};

/** A block below its keyword, or below its type where that is not to be written. */
function belowKeyword(
  { type, name }: { readonly type?: string; readonly name: string },
  items: readonly NewBodyItem[],
  isSnippet: boolean,
): string {
  const snippet = snippetWriter(isSnippet);
  const text = `"${writeTabStop(snippet, name)}": ${bodyText(items, snippet)}`;
  return type === undefined ? text : `${literal(snippet, jsonString(type))}: {\n${indented(text)}\n}`;
}

/** None where it cannot be made. */
function editsFor(change: Change, text: string): readonly Edit[] {
  switch (change.kind) {
    case "setValue": {
      const { value, to } = change;
      const written = hasPlainAddresses(value, text) ? withPlainAddresses(to) : to;
      return isWholeValue(value, text) ? [{ span: value.span, text: valueText(written, snippetWriter(false)) }] : [];
    }
    case "rename": {
      const names = iteratorNames(change.item);
      if (names.length > 0 && isNamedIn(change.item, change.name, text)) return [];
      return nameEdits([change.item.nameSpan, ...names], change.name, text);
    }
    case "setName":
      return nameEdits([change.span], change.name, text);
    default:
      return [];
  }
}

/** Positions inside a string with escapes are those of the whole string, so nothing can be replaced there. */
function nameEdits(spans: readonly Span[], name: string, text: string): readonly Edit[] {
  const isEscaped = spans.some((span) => text.slice(span.start, span.end).includes('"'));
  return isEscaped ? [] : spans.map((span) => ({ span, text: jsonString(name).slice(1, -1) }));
}

function snippetWriter(isSnippet: boolean): SnippetWriter {
  return { isSnippet, next: 1 };
}

function bodyText(items: readonly NewBodyItem[], snippet: SnippetWriter): string {
  return items.length === 0 ? writeOpenBody(snippet) : `{\n${indented(bodyItemsText(items, snippet))}\n}`;
}

function bodyItemsText(items: readonly NewBodyItem[], snippet: SnippetWriter): string {
  return items
    .map(({ name, isKey, value }) => {
      const key = jsonString(isKey ? asTemplate(name) : name);
      const written = name === "depends_on" ? withPlainAddresses(value) : value;
      return `${literal(snippet, key)}: ${valueText(written, snippet)}`;
    })
    .join(",\n");
}

/** Where Terraform takes nothing but addresses, JSON has them as they are, and no template. */
function withPlainAddresses(value: NewValue): NewValue {
  if (value.kind === "reference") return { kind: "text", text: joinPath(value.path) };
  return value.kind === "list" ? { ...value, items: value.items.map(withPlainAddresses) } : value;
}

function hasPlainAddresses(value: Value, text: string): boolean {
  const items = value.kind === "list" ? value.items : [];
  return items.some(({ kind, span }) => kind === "reference" && !text.slice(span.start, span.end).includes("${"));
}

function valueText(value: NewValue, snippet: SnippetWriter): string {
  switch (value.kind) {
    case "text":
      return literal(snippet, jsonString(asTemplate(value.text)));
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return "null";
    case "map":
      return `{\n${indented(value.items.map((item) => `${literal(snippet, jsonString(asTemplate(item.key)))}: ${valueText(item.value, snippet)}`).join(",\n"))}\n}`;
    case "expression":
      return literal(snippet, jsonString(`\${${value.source}}`));
    case "list":
      return `[${value.items.map((item) => valueText(item, snippet)).join(", ")}]`;
    case "body":
      return bodyText(value.items, snippet);
    case "reference":
      return literal(snippet, jsonString(`\${${joinPath(value.path)}}`));
    case "hole":
      if (value.of === "string")
        return `"${writeTabStop(snippet, jsonString(asTemplate(value.placeholder)).slice(1, -1))}"`;
      if (value.of === "address") return `"${writeTabStop(snippet, value.placeholder)}"`;
      if (value.of === "list") return `[${writeTabStop(snippet, value.placeholder)}]`;
      if (value.of === "map") return `{${writeTabStop(snippet, value.placeholder)}}`;
      return value.of === "any" ? writeAny(asJson(value), snippet) : writeTabStop(snippet, value.placeholder);
  }
}

/** What is offered for a value of any kind is Terraform's: what reads something is in a template here, and a word in quotes. */
function asJson(hole: Extract<NewValue, { kind: "hole" }>): Extract<NewValue, { kind: "hole" }> {
  const one = (text: string) => {
    if (text === "" || jsonIn(text) !== undefined) return text;
    return jsonString(/^[\w-]+$/.test(text) ? text : `\${${text}}`);
  };
  return { ...hole, placeholder: one(hole.placeholder), ...(hole.choices && { choices: hole.choices.map(one) }) };
}

/** Whether a value is one of JSON's own where it is, rather than a part of a template in a string. */
function isWholeValue(value: Value, text: string): boolean {
  if (isInString(value.span.start, text)) return false;
  const parsed = jsonIn(text.slice(value.span.start, value.span.end));
  switch (value.kind) {
    case "text":
      return parsed === value.text;
    case "number":
    case "bool":
      return String(parsed) === String(value.kind === "number" ? value.number : value.bool);
    case "null":
      return parsed === null;
    case "list":
    case "body":
      return typeof parsed === "object" && parsed !== null;
    default:
      return false;
  }
}

function isInString(offset: number, text: string): boolean {
  let isInside = false;
  for (let at = 0; at < offset; at++) {
    if (text[at] === '"') isInside = !isInside;
    else if (isInside && text[at] === "\\") at++;
  }
  return isInside;
}

/**
 * The place for a type or a name at an offset: a key in the object of `"resource"` or `"module"`, or in that of a type. Undefined elsewhere. It is read
 * from the text, since what has no value yet is no block.
 */
function labelPlace({ pieces }: Document, offset: number): LabelPlace | undefined {
  const { path, quote } = keyAt(pieces.slice(0, offset)) ?? {};
  // A backend is a block with a label as well, inside another.
  const [kind, ...labels] = path?.[0] === "terraform" && path[1] === "backend" ? path.slice(1) : (path ?? []);
  if (kind === undefined || labels.length > labelCount(kind) - 1) return undefined;
  const word = /(?<![\w-])[\w-]*$/.exec(pieces.slice(Math.max(0, offset - longestBefore), offset))![0];
  const start = quote ?? offset - word.length;
  const behind = pieces.slice(offset, offset + longestBefore);
  const end = offset + (quote === undefined ? /^[\w-]*/ : /^[\w-]*"?/).exec(behind)![0].length;
  const next = pieces
    .slice(end, end + longestBefore)
    .trimStart()
    .charAt(0);
  return { kind, labels, replace: { start, end }, isValued: next === ":", isFollowed: next === '"' };
}

function labelCount(kind: string): number {
  return hasType(kind) ? 2 : withName.has(kind) || kind === "backend" ? 1 : 0;
}

/** The keys of the objects that are open at the end of a text, outermost first, where one more key may be; with the place of its quote. */
function keyAt(text: string): { readonly path: readonly string[]; readonly quote?: number } | undefined {
  const open: { readonly isObject: boolean; readonly key?: string }[] = [];
  let key: string | undefined;
  let last = "";
  let quote: number | undefined;
  for (const { 0: sign, 1: inner = "", 2: closing, index } of text.matchAll(/"((?:[^"\\\n]|\\.)*)("?)|[{}[\],:]/g)) {
    if (sign.startsWith('"')) {
      if (closing === "" && index + sign.length === text.length) quote = index;
      else {
        key = inner;
        last = '"';
      }
      continue;
    }
    if (sign === "{" || sign === "[")
      open.push({ isObject: sign === "{", ...(last === ":" && key !== undefined && { key }) });
    else if (sign === "}" || sign === "]") open.pop();
    last = sign;
  }
  if (!open.at(-1)?.isObject || (last !== "{" && last !== ",")) return undefined;
  return { path: open.flatMap((one) => one.key ?? []), ...(quote !== undefined && { quote }) };
}
