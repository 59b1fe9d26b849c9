import { argumentFor } from "../../azure/index";
import type { BodySchema, TypeSchema } from "../../catalog/index";
import { type Body, type BodyItem, type Document, isBlockLike } from "../../model/index";
import { lineStart, type Span } from "../../text/index";
import { mergedEdits, type Refactoring } from "./refactoringContext";
import { selectedBody } from "./selected";

/** What closes the lists around a value, and what may be in front of that. */
const closing = /(?:(?:\s|,|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*[\])])*/y;

/**
 * The arguments of a body in the order of azurerm's documentation, followed by its blocks. Comments move with what
 * they are above.
 */
export const sortArguments: Refactoring = {
  id: "sort-arguments",
  kind: "rewrite",
  offer(context) {
    const { document, comments } = context;
    const at = selectedBody(context);
    if (!at?.body.closed || !at.schema) return undefined;
    const { body, schema, type, items: around } = at;
    const own = distinctBodyItems(body);
    // In a program the order counts where an object is spread, or a name is set twice.
    const names = new Set(own.map(({ name }) => name));
    if (document.isProgram && (names.size < own.length || names.has(""))) return undefined;
    const order = orderOf(schema, around.length === 0 ? type : undefined);
    const items = [...own].sort((a, b) => compare(order(a), order(b)));
    if (items.every((item, index) => item === own[index])) return undefined;
    const parts = linesOfBodyItems(own, body, document, comments());
    if (!parts) return undefined;
    return {
      title: "Sort arguments in the order of the documentation",
      edits() {
        const lines = items.map((item, index) => {
          const before = items[index - 1];
          const isApart =
            before && !document.isProgram && (order(before)[0] !== order(item)[0] || isBlock(item) || isBlock(before));
          return `${isApart ? "\n" : ""}${parts.of.get(item)}\n`;
        });
        const span = { start: parts.start, end: parts.end };
        return mergedEdits(context, [{ uri: document.uri, edits: [{ span, text: lines.join("") }] }]);
      },
    };
  },
};

function isBlock({ form }: BodyItem): boolean {
  return form === "block";
}

function compare(a: readonly [number, number, string], b: readonly [number, number, string]): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}

/** Terraform's own arguments that come first, and those that come last. */
const first = ["count", "for_each", "provider"];

const last = ["connection", "provisioner", "timeouts", "lifecycle", "depends_on"];

/**
 * Where a body item belongs among the others of its body, as a group and a place in it. Of the provider's arguments those
 * come first that the id is made of, the name before the others; then the location, what is required, what is optional,
 * each by name; and `tags`. So azurerm orders its documentation
 * (https://hashicorp.github.io/terraform-provider-azurerm/topics/reference-documentation-standards/#ordering). Blocks
 * follow the arguments, as Terraform's style guide has it, in the same order.
 */
function orderOf(schema: BodySchema, type: TypeSchema | undefined) {
  const parents = type ? parentsIn(schema, type) : [];
  return (item: BodyItem): readonly [group: number, place: number, name: string] => {
    const { name, dynamic } = item;
    if (first.includes(name)) return [0, first.indexOf(name), ""];
    if (last.includes(name)) return [3, last.indexOf(name), ""];
    const place = parents.includes(name) ? parents.indexOf(name) : 100 + placeOf(name, schema.get(name)?.required);
    return [isBlockLike(item) || dynamic ? 2 : 1, place, place >= 100 ? name : ""];
  };
}

function placeOf(name: string, isRequired: boolean | undefined): number {
  if (name === "location") return 0;
  if (name === "tags") return 3;
  return isRequired ? 1 : 2;
}

/** The required arguments that the id is made of: the name, the group, and what it is a part of, outermost first. */
function parentsIn(schema: BodySchema, { importId = [] }: TypeSchema): string[] {
  const required = [...schema].filter(([, one]) => one.required).map(([name]) => name);
  const words = importId.flatMap((shape) => shape.split("/").filter((_, at, all) => all[at + 1] === "{}"));
  const parents = words.map((word) => argumentFor(word, required)).filter((name) => name !== undefined);
  return ["name", "resource_group_name", ...new Set(parents)].filter(
    (name, at, all) => all.indexOf(name) === at && required.includes(name),
  );
}

/** The lines of each body item of a body, and from where to where they are. */
interface BodyItemLines {
  readonly of: ReadonlyMap<BodyItem, string>;
  readonly start: number;
  readonly end: number;
}

/** The lines of each body item with the comments above it, each with a comma where the language has such; undefined where they cannot be told apart. */
function linesOfBodyItems(
  items: readonly BodyItem[],
  body: Body,
  { text, isProgram = false }: Document,
  comments: readonly Span[],
): BodyItemLines | undefined {
  const start = text.indexOf("\n", body.span.start) + 1;
  const end = lineStart(text, body.span.end);
  if (start === 0 || end <= start || text.slice(body.span.start + 1, start).trim()) return undefined;
  const of = new Map<BodyItem, string>();
  let from = start;
  for (const item of items) {
    const own = isProgram ? endOfProperty(item.span.end, text) : { end: item.span.end, missing: "" };
    const newline = text.indexOf("\n", own.end);
    if (item.span.start < from || newline < 0 || newline >= end) return undefined;
    // A comma that begins a line belongs to what is above it.
    if (isProgram && /^\s*,/.test(text.slice(from, item.span.start))) return undefined;
    // What else is in its line cannot move with it.
    if (isProgram && !/^[ \t,]*(?:\/\/.*)?$/.test(text.slice(own.end, newline).trimEnd())) return undefined;
    if (comments.some((one) => own.end <= one.start && one.start < newline && newline + 1 < one.end)) return undefined;
    const lines = text.slice(from, own.end) + own.missing + text.slice(own.end, newline);
    of.set(item, lines.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd());
    from = newline + 1;
  }
  // Comments behind the last body item belong to none, so that they cannot move with one.
  return text.slice(from, end).trim() ? undefined : { of, start, end };
}

/** The body items of a body, each property once: in a program the blocks of one list are one property. */
function distinctBodyItems({ items }: Body): readonly BodyItem[] {
  const apart: BodyItem[] = [];
  for (const item of items) {
    const before = apart.at(-1);
    if (before?.nameSpan.start !== item.nameSpan.start) apart.push(item);
    else apart[apart.length - 1] = { ...before, span: { start: before.span.start, end: item.span.end } };
  }
  return apart;
}

/** Where a property ends, with the list around its value, and the comma that it lacks. */
function endOfProperty(at: number, text: string): { end: number; missing: string } {
  closing.lastIndex = at;
  const end = at + (closing.exec(text)?.[0].length ?? 0);
  return { end, missing: /^\s*,/.test(text.slice(end, end + 200)) ? "" : "," };
}
