import {
  addressOf,
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Document,
  hasType,
  isBlockLike,
} from "../../model/index";
import { ownProperty, type Span } from "../../text/index";
import type { FoundSymbol, OutlineItem } from "./navigationTypes";

/** The outline of a document: its blocks by their addresses, with nested blocks. Empty for programs, because their compiler gives one. */
export function outline(document: Document): OutlineItem[] {
  if (document.isProgram) return [];
  const values = document.loose.items.filter(({ form }) => form === "argument" || form === undefined);
  return [
    ...values.filter(({ name, value }) => name && value.kind !== "missing").map((item) => leaf(item, "value")),
    ...document.blocks.map((block) => itemOf(block, document.text)),
  ].sort((one, other) => one.span.start - other.span.start);
}

function itemOf(block: Block, text: string): OutlineItem {
  const { kind, body, head, span } = block;
  const name = addressOf(block) ?? [kind, ...block.labels.map((label) => label.text)].join(".");
  // The protocol requires the selection to be within the whole, and some clients check that.
  const selection = { start: Math.max(head.start, span.start), end: Math.min(head.end, span.end) };
  const children =
    kind === "locals" ? body.items.filter((item) => item.name).map((item) => leaf(item, "local")) : nested(body);
  return { name, detail: detailOf(block, text), kind, span, selection, children };
}

function nested(body: Body): OutlineItem[] {
  return body.items
    .filter((item) => item.name && isNested(item))
    .map((item): OutlineItem => {
      const labels = item.labels?.map(({ text }) => text) ?? [];
      const children = item.value.kind === "body" ? nested(item.value.body) : [];
      const detail = [...(item.dynamic ? ["dynamic"] : []), ...labels].join(" ");
      return { ...leaf(item, "block"), detail, children };
    });
}

function isNested(item: BodyItem): boolean {
  return item.dynamic !== undefined || (isBlockLike(item) && item.value.kind === "body");
}

function leaf({ name, nameSpan, span }: BodyItem, kind: OutlineItem["kind"]): OutlineItem {
  return { name, detail: "", kind, span, selection: nameSpan, children: [] };
}

/** What tells blocks of one kind apart beyond their names: the source of a module, the type of a variable, … */
function detailOf({ kind, body }: Block, text: string): string {
  const words: Readonly<Record<string, readonly string[]>> = {
    variable: ["type"],
    module: ["source"],
    provider: ["alias"],
    moved: ["from", "to"],
    import: ["to"],
    removed: ["from"],
  };
  const parts = (ownProperty(words, kind) ?? []).flatMap((name) => {
    const value = bodyItemOf(body, name)?.value;
    if (!value || value.kind === "missing") return [];
    const { start, end }: Span = value.kind === "text" ? value.inner : value.span;
    const source = text.slice(start, end);
    return [source.length > 60 || source.includes("\n") ? `${source.split("\n")[0]!.slice(0, 60)}…` : source];
  });
  if (parts.length > 0) return parts.join(" → ");
  return hasType(kind) ? (kind === "data" ? "data source" : kind) : "";
}

/** What a document declares, if its address has the letters of `query` in their order. */
export function symbolsLike(query: string, document: Document): FoundSymbol[] {
  if (document.isProgram) return [];
  const { uri } = document;
  return document.blocks.flatMap((block): FoundSymbol[] => {
    const found = (name: string, kind: string, span: Span) =>
      hasLetters(name, query) ? [{ name, kind, uri, span }] : [];
    if (block.kind === "locals")
      return block.body.items.flatMap(({ name, nameSpan }) => (name ? found(`local.${name}`, "local", nameSpan) : []));
    const address = addressOf(block);
    return address ? found(address, block.kind, block.head) : [];
  });
}

function hasLetters(name: string, query: string): boolean {
  let at = 0;
  for (const letter of query.toLowerCase()) {
    if (/\s/.test(letter)) continue;
    at = name.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
