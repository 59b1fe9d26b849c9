import type { Entry, Value } from "../../../../model/value";
import { templateOfText } from "../../../json/valueOfText";
import { snakeOf } from "../../names";
import type { BindingProperty, PropertyTable } from "../constructs/propertyTable";
import type { Context } from "../context";
import type { ArrayNode, Member, Node, ObjectNode } from "../syntax/node";
import { lookUp } from "../syntax/scope";
import { bareValue, dependencyValue } from "../values/bareValue";
import { isInformative } from "../values/unwrap";

/** The members of an object as entries. Without a table their names are data, and stay as they are. */
export function entriesOf(c: Context, members: readonly Member[], table: PropertyTable | undefined): Entry[] {
  const entries: Entry[] = [];
  for (const member of members) addMember(c, member, table, entries);
  return entries;
}

/** Adds one member: an argument, a block, or as many blocks as its list has objects. */
export function addMember(c: Context, member: Member, table: PropertyTable | undefined, entries: Entry[]): void {
  if (member.form === "other") {
    entries.push(opaqueEntry(c, member));
    return;
  }
  const known = table?.get(member.name);
  if (known?.isIgnored) return;
  const key = table ? undefined : templateIn(c, member);
  if (key && key.kind !== "text") {
    entries.push(opaqueEntry(c, member));
    return;
  }
  const nameSpan = { start: member.nameStart, end: member.nameEnd };
  const name = known?.name ?? (table ? snakeOf(member.name) : (key?.text ?? member.name));
  const span = { start: member.start, end: Math.max(member.end, member.nameEnd) };
  const node = valueIn(member);
  const first = entries.length;
  if (node?.kind === "object" && known?.isBlock) {
    entries.push({ name, nameSpan, value: bodyValue(c, node, known.inside), span, form: "object" });
  } else if (node?.kind === "array" && known?.isBlock && isOfObjects(node)) {
    for (const block of node.items) {
      const value = bodyValue(c, block, known.inside);
      const from = entries.length === first ? span.start : block.start;
      entries.push({ name, nameSpan, value, span: { start: from, end: block.end }, form: "listed" });
    }
  } else {
    const value: Value = node ? argumentValue(c, node, known) : missingAt(member.end);
    entries.push({ name, nameSpan, value, span });
  }
  const entry = entries[first];
  if (known && entry && known.property !== member.name) reportSpelling(c, member.name, known, entry);
}

/** A key that is data, as the template that it is to Terraform; undefined where nothing in it could be one. */
function templateIn(c: Context, { name, nameStart, nameEnd }: Member): Value | undefined {
  if (!/[$%]\{/.test(name)) return undefined;
  return templateOfText(c.reader, { kind: "text", start: nameStart - 1, end: nameEnd + 1, text: name, plain: false });
}

/** What is written as the value; undefined for nothing, and for a word half typed. */
function valueIn({ form, value }: Member): Node | undefined {
  if (value.kind === "missing") return undefined;
  return form === "shorthand" && value.kind === "name" && !lookUp(value.scope, value.name) ? undefined : value;
}

function missingAt(at: number): Value {
  return { kind: "missing", span: { start: at, end: at } };
}

function isOfObjects(node: ArrayNode): node is ArrayNode & { readonly items: readonly ObjectNode[] } {
  return node.items.every((item) => item.kind === "object");
}

/** Terraform's own arguments whose strings are its language as they stand. */
const bare: ReadonlySet<string> = new Set(["ignore_changes", "replace_triggered_by", "type", "depends_on"]);

function argumentValue(c: Context, node: Node, known: BindingProperty | undefined): Value {
  const span = { start: node.start, end: node.end };
  if (known?.isBlock && node.kind === "array") {
    return { kind: "expression", span, parts: node.items.map((item) => c.valueOf(item)) };
  }
  if (!known?.isOwn || !bare.has(known.name)) return c.valueOf(node, known?.inside);
  if (node.kind !== "array") return bareValue(c, node) ?? c.valueOf(node);
  const items = node.items.map((item) =>
    known.name === "depends_on" ? dependencyValue(c, item) : (bareValue(c, item) ?? c.valueOf(item)),
  );
  const isOpen = node.items.some((item) => item.kind === "parts" && item.spread);
  return isOpen ? { kind: "expression", span, parts: items } : { kind: "list", span, items };
}

/** What may be any number of entries, of any name. */
export function opaqueEntry(c: Context, { start, end, value }: { start: number; end: number; value: Node }): Entry {
  const span = { start, end };
  const part = c.valueOf(value);
  const key: Value = { kind: "expression", span, parts: isInformative(part) ? [part] : [] };
  return { name: "", nameSpan: span, value: key, span, key };
}

/** An object and its entries. */
export function bodyValue(c: Context, node: ObjectNode, inside?: PropertyTable): Value & { kind: "body" } {
  const span = { start: node.start, end: node.end };
  return { kind: "body", span, body: { entries: entriesOf(c, node.members, inside), span, closed: node.closed } };
}

/** Reports a name of Terraform's where the bindings have one of their own. */
function reportSpelling(c: Context, written: string, { name, property }: BindingProperty, entry: Entry): void {
  c.problems.push({
    span: entry.nameSpan,
    message: `Write ${property}: the provider's bindings do not know ${written}.`,
    rule: "binding-name",
    fixes: [{ title: `Change to ${property}`, changes: [{ kind: "rename", entry, name }], safe: true }],
  });
}
