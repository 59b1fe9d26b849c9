import type { Change, NewEntry, NewValue } from "../../model/change";
import type { Value } from "../../model/value";
import { asTemplate, jsonString } from "../../text/codeText";
import type { Edit } from "../../text/edit";
import { joinPath } from "../../text/hclText";
import type { Span } from "../../text/span";
import { withLineEnds } from "../../text/withLineEnds";
import type { Writer } from "../language";
import { hole, literal, type Pen } from "../pen";

/** The model as JSON. Changes are made where a text stands for another, all or none; nothing is added to or taken out of a file. */
export const write: Writer = {
  edits({ text }, changes) {
    const edits = changes.flatMap((change) => editOf(change, text) ?? []);
    return edits.length === changes.length ? edits : [];
  },
  entries: (entries, isSnippet) => entriesText(entries, penOf(isSnippet)),
  value: (value, isSnippet) => valueText(value, penOf(isSnippet)),
  block(_, kind, type, entries, isSnippet) {
    const pen = penOf(isSnippet);
    const body = `{\n${entriesText(entries, pen)}\n}`;
    return { text: `"${kind}": { "${literal(pen, type)}": { "${hole(pen, "main")}": ${body} } }`, also: [] };
  },
  tidied: ({ text }, edits) => withLineEnds(text, edits),
  quoted: (text) => jsonString(asTemplate(text)).slice(1, -1),
  name: (name) => name,
  reference: (address, _, path) => joinPath([address, ...path]),
};

function editOf(change: Change, text: string): Edit | undefined {
  switch (change.kind) {
    case "setValue": {
      const { value, to } = change;
      return isWholeValue(value, text) ? { span: value.span, text: valueText(to, penOf(false)) } : undefined;
    }
    case "rename":
      return nameEdit(change.entry.nameSpan, change.name, text);
    case "setName":
      return nameEdit(change.span, change.name, text);
    default:
      return undefined;
  }
}

/** What stands in a string with escapes is known to stand somewhere in it, and no more. */
function nameEdit(span: Span, name: string, text: string): Edit | undefined {
  return text.slice(span.start, span.end).includes('"') ? undefined : { span, text: jsonString(name).slice(1, -1) };
}

function penOf(isSnippet: boolean): Pen {
  return { isSnippet, next: 1 };
}

function entriesText(entries: readonly NewEntry[], pen: Pen): string {
  return entries.map(({ name, value }) => `${literal(pen, jsonString(name))}: ${valueText(value, pen)}`).join(",\n");
}

function valueText(value: NewValue, pen: Pen): string {
  switch (value.kind) {
    case "text":
      return literal(pen, jsonString(asTemplate(value.text)));
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return "null";
    case "map":
      return `{\n${value.items.map((item) => `${literal(pen, jsonString(asTemplate(item.key)))}: ${valueText(item.value, pen)}`).join(",\n")}\n}`;
    case "expression":
      return literal(pen, jsonString(`\${${value.source}}`));
    case "list":
      return `[${value.items.map((item) => valueText(item, pen)).join(", ")}]`;
    case "body":
      return `{\n${entriesText(value.entries, pen)}\n}`;
    case "reference":
      return literal(pen, jsonString(`\${${joinPath(value.path)}}`));
    case "hole":
      return value.of === "string"
        ? `"${hole(pen, jsonString(value.placeholder).slice(1, -1))}"`
        : hole(pen, value.placeholder);
  }
}

/** Whether a value is one of JSON's own where it stands, rather than a part of a template in a string. */
function isWholeValue(value: Value, text: string): boolean {
  if (isInString(value.span.start, text)) return false;
  const parsed = parse(text.slice(value.span.start, value.span.end));
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
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
