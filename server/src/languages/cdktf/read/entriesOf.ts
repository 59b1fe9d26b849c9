import type { Entry } from "../../../model/body";
import type { Value } from "../../../model/value";
import { bareValue } from "./bareValue";
import type { Context } from "./context";
import { dependencyValue } from "./dependencyValue";
import type { ArrayNode, Member, Node, ObjectNode } from "./node";
import { reportSpelling } from "./reportSpelling";
import { lookUp } from "./scope";
import { snakeOf } from "./snakeOf";
import type { Known, Table } from "./table";
import { bodyValue, isSomething, valueOfNode } from "./valueOfNode";

/** The members of an object as entries. Without a table their names are data, and stay as they are. */
export function entriesOf(c: Context, members: readonly Member[], table: Table | undefined): Entry[] {
  return members.flatMap((member) => entriesOfMember(c, member, table));
}

/** One member: an argument, a block, or as many blocks as its list has objects. */
export function entriesOfMember(c: Context, member: Member, table: Table | undefined): Entry[] {
  if (member.form === "other") return [opaqueEntry(c, member)];
  const known = table?.get(member.name);
  if (known?.isIgnored) return [];
  const nameSpan = { start: member.nameStart, end: member.nameEnd };
  const name = known?.name ?? (table ? snakeOf(member.name) : member.name);
  const span = { start: member.start, end: Math.max(member.end, member.nameEnd) };
  const node = valueIn(member);
  const blocks = known?.isBlock && node ? blocksOf(node) : undefined;
  const entries: Entry[] = blocks
    ? blocks.map((block, at) => ({
        name,
        nameSpan,
        value: bodyValue(c, block, known?.inside),
        span:
          blocks.length === 1 && node === block ? span : { start: at === 0 ? span.start : block.start, end: block.end },
        form: node === block ? "object" : "listed",
      }))
    : [{ name, nameSpan, value: node ? argumentValue(c, node, known) : missingIn(member), span }];
  if (known && entries[0]) reportSpelling(c, member.name, known, entries[0]);
  return entries;
}

/** What is written as the value; undefined for nothing, and for a word half typed. */
function valueIn({ form, value }: Member): Node | undefined {
  if (value.kind === "missing") return undefined;
  return form === "shorthand" && value.kind === "name" && !lookUp(value.scope, value.name) ? undefined : value;
}

function missingIn({ form, end }: Member): Value {
  const at = form === "shorthand" ? end : Math.max(end, 0);
  return { kind: "missing", span: { start: at, end: at } };
}

/** The objects that a value under the name of a block is made of; undefined where it is anything else. */
function blocksOf(node: Node): ObjectNode[] | undefined {
  if (node.kind === "object") return [node];
  return node.kind === "array" && isOfObjects(node) ? (node.items as ObjectNode[]) : undefined;
}

function isOfObjects({ items }: ArrayNode): boolean {
  return items.every((item) => item.kind === "object");
}

/** Terraform's own arguments whose strings are its language as they stand. */
const bare: ReadonlySet<string> = new Set(["ignore_changes", "replace_triggered_by", "type", "depends_on"]);

function argumentValue(c: Context, node: Node, known: Known | undefined): Value {
  const span = { start: node.start, end: node.end };
  if (known?.isBlock && node.kind === "array") {
    return { kind: "expression", span, parts: node.items.map((item) => valueOfNode(c, item)) };
  }
  if (!known?.isOwn || !bare.has(known.name)) return valueOfNode(c, node, known?.inside);
  if (node.kind !== "array") return bareValue(c, node) ?? valueOfNode(c, node);
  const items = node.items.map((item) =>
    known.name === "depends_on" ? dependencyValue(c, item) : (bareValue(c, item) ?? valueOfNode(c, item)),
  );
  const isOpen = node.items.some((item) => item.kind === "parts" && item.spread);
  return isOpen ? { kind: "expression", span, parts: items } : { kind: "list", span, items };
}

/** What may be any number of entries, of any name. */
export function opaqueEntry(c: Context, { start, end, value }: { start: number; end: number; value: Node }): Entry {
  const span = { start, end };
  const part = valueOfNode(c, value);
  const key: Value = { kind: "expression", span, parts: isSomething(part) ? [part] : [] };
  return { name: "", nameSpan: span, value: key, span, key };
}
