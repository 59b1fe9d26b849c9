import type { BodyItem, Value } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import { templateOfText } from "../../../json/valueOfText";
import { snakeOf } from "../../names";
import type { BindingProperty, PropertyTable } from "../constructs/propertyTable";
import type { ParseContext } from "../context";
import type { ArrayNode, Member, ObjectNode, SyntaxNode } from "../syntax/node";
import { lookUp } from "../syntax/scope";
import { bareValue, dependencyValue } from "../values/bareValue";
import { isInformative } from "../values/unwrap";

/** The members of an object as body items, and lists of blocks that are begun. Without a table their names are data, and stay as they are. */
export function objectItems(
  context: ParseContext,
  members: readonly Member[],
  table: PropertyTable | undefined,
): { items: BodyItem[]; begun: BodyItem[] } {
  const [items, begun]: [BodyItem[], BodyItem[]] = [[], []];
  for (const member of members) addMember(context, member, table, items, begun);
  return { items, begun };
}

/** Adds one member to `begun`: an argument, a block, or as many blocks as its list has objects, also if it has none. */
export function addMember(
  context: ParseContext,
  member: Member,
  table: PropertyTable | undefined,
  items: BodyItem[],
  begun: BodyItem[] = [],
): void {
  if (member.form === "other") {
    items.push(opaqueBodyItem(context, member, table));
    return;
  }
  const property = table?.get(member.name);
  if (property?.isIgnored) return;
  const key = table ? undefined : templateIn(context, member);
  if (key && key.kind !== "text") {
    items.push(opaqueBodyItem(context, member));
    return;
  }
  const nameSpan = { start: member.nameStart, end: member.nameEnd };
  const name = property?.name ?? (table ? snakeOf(member.name) : (key?.text ?? member.name));
  const span = { start: member.start, end: Math.max(member.end, member.nameEnd) };
  const node = valueIn(member);
  const first = items.length;
  if (node?.kind === "object" && property?.isBlock) {
    items.push({ name, nameSpan, value: bodyValue(context, node, property.inside), span, form: "object" });
  } else if (node?.kind === "array" && property?.isBlock && isOfObjects(node)) {
    if (node.items.length === 0) begun.push(emptyList(name, nameSpan, span, node));
    for (const block of node.items) {
      const value = bodyValue(context, block, property.inside);
      const from = items.length === first ? span.start : block.start;
      items.push({ name, nameSpan, value, span: { start: from, end: block.end }, form: "listed" });
    }
  } else {
    const value: Value = node ? argumentValue(context, node, property) : missingAt(member.end);
    items.push({ name, nameSpan, value, span });
  }
  const item = items[first];
  if (property && item && property.property !== member.name) reportSpelling(context, member.name, property, item);
}

/** A key that is data, as the template that it is to Terraform; undefined where nothing in it could be one. */
function templateIn(context: ParseContext, { name, nameStart, nameEnd }: Member): Value | undefined {
  if (!/[$%]\{/.test(name)) return undefined;
  return templateOfText(context.reader, {
    kind: "text",
    start: nameStart - 1,
    end: nameEnd + 1,
    text: name,
    plain: false,
  });
}

/** What is written as the value; undefined for nothing, and for a word half typed. */
function valueIn({ form, value }: Member): SyntaxNode | undefined {
  if (value.kind === "missing") return undefined;
  return form === "shorthand" && value.kind === "name" && !lookUp(value.scope, value.name) ? undefined : value;
}

function emptyList(name: string, nameSpan: Span, span: Span, { start, end }: ArrayNode): BodyItem {
  return { name, nameSpan, value: { kind: "list", span: { start, end }, items: [] }, span, form: "listed" };
}

function missingAt(at: number): Value {
  return { kind: "missing", span: { start: at, end: at } };
}

function isOfObjects(node: ArrayNode): node is ArrayNode & { readonly items: readonly ObjectNode[] } {
  return node.items.every((item) => item.kind === "object");
}

/** Terraform's own arguments whose strings are its language as they are. */
const bare: ReadonlySet<string> = new Set(["ignore_changes", "replace_triggered_by", "type", "depends_on"]);

function argumentValue(context: ParseContext, node: SyntaxNode, property: BindingProperty | undefined): Value {
  const span = { start: node.start, end: node.end };
  if (property?.isBlock && node.kind === "array") {
    const parts = node.items.map((item) => context.valueOf(item, property.inside));
    return { kind: "expression", span, parts, alternatives: parts };
  }
  if (!property?.isOwn || !bare.has(property.name)) return context.valueOf(node, property?.inside);
  if (node.kind !== "array") return bareValue(context, node) ?? context.valueOf(node);
  const items = node.items.map((item) =>
    property.name === "depends_on"
      ? dependencyValue(context, item)
      : (bareValue(context, item) ?? context.valueOf(item)),
  );
  const isOpen = node.items.some((item) => item.kind === "parts" && item.spread);
  return isOpen ? { kind: "expression", span, parts: items } : { kind: "list", span, items };
}

/** A body item that may be any number of items with any names. */
export function opaqueBodyItem(
  context: ParseContext,
  { start, end, value }: { start: number; end: number; value: SyntaxNode },
  table?: PropertyTable,
): BodyItem {
  const span = { start, end };
  const part = context.valueOf(value, table);
  const alternatives = table && (part.kind === "expression" ? part.alternatives : [part]);
  const parts = isInformative(part) ? [part] : [];
  const key: Value = { kind: "expression", span, parts, ...(alternatives && { alternatives }) };
  return { name: "", nameSpan: span, value: key, span, key };
}

/** An object as a value with its body items. */
export function bodyValue(context: ParseContext, node: ObjectNode, inside?: PropertyTable): Value & { kind: "body" } {
  const span = { start: node.start, end: node.end };
  const { items, begun } = objectItems(context, node.members, inside);
  return { kind: "body", span, body: { items, span, closed: node.closed, ...(begun.length > 0 && { begun }) } };
}

/** Reports a name of Terraform's where the bindings have one of their own. */
function reportSpelling(
  context: ParseContext,
  written: string,
  { name, property }: BindingProperty,
  item: BodyItem,
): void {
  context.problems.push({
    span: item.nameSpan,
    message: `Write ${property}: the provider's bindings do not know ${written}.`,
    rule: "binding-name",
    fixes: [{ title: `Change to ${property}`, changes: [{ kind: "rename", item, name }], safe: true }],
  });
}
