import {
  type Attribute,
  attributeIn,
  type BodySchema,
  isSingleBlock,
  type Outline,
  type Outlined,
  takesBlock,
  takesValue,
} from "../../catalog/index";
import {
  allLines,
  type Body,
  type BodyItem,
  type Commented,
  commentsAlone,
  commentsOf,
  type NewBodyItem,
  type NewDynamic,
  type NewItem,
  type NewValue,
  type Value,
} from "../../model/index";
import { isName } from "../../text/index";
import type { ConversionContext } from "./conversionContext";
import { newLiteral, wantedType } from "./newLiteral";
import { newReference } from "./newReference";

/** Arguments and nested blocks in another language's terms. Those that cannot be converted become comments. */
export function newBodyItems(body: Body, known: KnownBody, context: ConversionContext): NewBodyItem[] {
  const items = body.items.flatMap((item) => asBlocks(item, schemaOfBodyItem(known, item.name), context));
  return [...items, ...lastOf(body, context)];
}

function lastOf(owner: Body | Value, context: ConversionContext): NewBodyItem[] {
  const last = context.comments.last(owner);
  return last.length > 0 ? [commentsAlone(last)] : [];
}

/** A list of objects is written as blocks where the schema takes both, unless its language tells which of them it is. */
function asBlocks(bodyItem: BodyItem, known: KnownBodyItem, context: ConversionContext): readonly NewBodyItem[] {
  const { form, value } = bodyItem;
  const isOfBlocks = form === undefined && value.kind === "list" && known.attribute?.block !== undefined;
  // A list of no blocks is no block, unless an argument takes it.
  if (isOfBlocks && value.items.length === 0 && !takesValue(known.attribute!)) return [];
  const items = isOfBlocks ? value.items : [];
  if (items.length === 0 || items.some(({ kind }) => kind !== "body")) return [newBodyItem(bodyItem, known, context)];
  const attached = context.comments.about(value);
  const [first, ...others] = items.map((item, at) => {
    const start = at === 0 ? bodyItem.span.start : item.span.start;
    return newBodyItem(
      { ...bodyItem, form: "listed", value: item, span: { start, end: item.span.end } },
      known,
      context,
    );
  });
  const comments = [...allLines(attached), ...(first!.comments ?? [])];
  return [{ ...first!, comments }, ...others, ...lastOf(value, context)];
}

function newBodyItem(item: BodyItem, known: KnownBodyItem, context: ConversionContext): NewBodyItem {
  const { name, labels, value, span } = item;
  const attached = context.comments.about(value);
  // No language of Terraform takes this as a name.
  if (item.key || !isName(name)) return leftOut(item, attached, context);
  const notes: string[] = [];
  const dynamic = newDynamic(item, notes, context);
  const to = dynamic === "unknown" ? undefined : newValue(value, known, { name, notes, context });
  const inside = [...context.comments.others(span), ...notes];
  if (!to || dynamic === "unknown") return commentsAlone([...allLines(attached), ...inside]);
  const { attribute } = known;
  return {
    ...commentsOf({ ...attached, comments: [...(attached.comments ?? []), ...inside] }),
    name,
    form: isBlock(item, known) ? "block" : "argument",
    value: labels ? withKeywords(to) : to,
    ...(attribute && schemaInside(known) && { isOne: isSingleBlock(attribute) }),
    ...(labels && { labels: labels.map(({ text }) => text) }),
    ...(dynamic && { dynamic: { ...dynamic, ...(attribute?.required && { isRequired: true }) } }),
  };
}

/** Whether a body item is a nested block, in whatever form its language writes blocks. */
function isBlock({ form, dynamic, value }: BodyItem, { attribute }: KnownBodyItem): boolean {
  // Where the schema takes only an argument, a block is a mistake, which a language with one form for both cannot repeat.
  if (attribute && !dynamic && !takesBlock(attribute)) return false;
  if (form === undefined && value.kind === "body" && attribute) return !takesValue(attribute);
  return dynamic !== undefined || form === "block" || form === "object" || form === "listed";
}

/** `when` and `on_failure` of a provisioner take keywords, which some languages write as text. */
function withKeywords(value: NewValue): NewValue {
  if (value.kind !== "body" && value.kind !== "map") return value;
  if (value.kind === "map")
    return { ...value, items: value.items.map((item) => ({ ...item, ...keywordIn(item.key, item.value) })) };
  return { kind: "body", items: value.items.map((item) => ({ ...item, ...keywordIn(item.name, item.value) })) };
}

function keywordIn(name: string, value: NewValue): { readonly value?: NewValue } {
  const isWord = (name === "when" || name === "on_failure") && value.kind === "text";
  return isWord ? { value: { kind: "expression", source: value.text } } : {};
}

function newDynamic(
  { name, dynamic }: BodyItem,
  notes: string[],
  context: ConversionContext,
): NewDynamic | "unknown" | undefined {
  if (!dynamic) return undefined;
  const forEach = dynamic.body.items.find((one) => one.name === "for_each");
  const to = forEach && newValue(forEach.value, {}, { name, notes, context });
  if (!to) return "unknown";
  const attached = context.comments.about(forEach.value);
  return { forEach: { ...to, ...attached }, ...(dynamic.iterator !== name && { iterator: dynamic.iterator }) };
}

/** A comment in place of body items whose number or names only the program knows. */
function leftOut({ name, key, span }: BodyItem, attached: Commented, context: ConversionContext): NewBodyItem {
  context.leaveOut();
  const { start, end } = key?.span ?? span;
  const text = excerptOf(context.document.text.slice(start, end));
  const note = `${name || text} is left out: ${name ? text : "it"} is known only to the program.`;
  return commentsAlone([...allLines(attached), ...context.comments.others(span), note]);
}

/** Code on one line, and not too much of it. */
export function excerptOf(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** Where a value is. */
interface ValueContext {
  /** What it is the value of, for whoever reads what was left out. */
  readonly name: string;
  /** What was left out, in sentences. */
  readonly notes: string[];
  readonly context: ConversionContext;
}

/** A value as it is to be written in another language; undefined, with a note, where only the code around it knows it. */
function newValue(value: Value, known: KnownBodyItem, at: ValueContext): NewValue | undefined {
  const words = known.attribute?.means ?? known.attribute?.elem?.means;
  switch (value.kind) {
    case "text":
      return words ? { kind: "expression", source: value.text } : newLiteral(value, known.attribute);
    case "number":
    case "bool":
      return newLiteral(value, known.attribute);
    case "null":
      return { kind: "null" };
    case "list":
      return newList(value, known, at);
    case "body":
      return newBody(value, known, at);
    case "reference":
      return newReference(value, known.attribute, at.context) ?? newExpression(value, known, at);
    case "expression":
      return newExpression(value, known, at);
    case "missing":
      return unknown(value, at);
  }
}

function newList(value: Value & { kind: "list" }, known: KnownBodyItem, at: ValueContext): NewValue | undefined {
  const { comments } = at.context;
  const element = known.attribute?.means ? known : schemaOfElement(known);
  const converted = value.items.map((item) => newValue(item, element, at));
  if (!converted.every((item) => item !== undefined)) return undefined;
  const items = converted.map((item, index) => ({ ...item, ...comments.about(value.items[index]!) }));
  return { kind: "list", items, ...withLast(comments.last(value)) };
}

function newBody(value: Value & { kind: "body" }, known: KnownBodyItem, at: ValueContext): NewValue | undefined {
  const inside = schemaInside(known);
  if (inside) return { kind: "body", items: newBodyItems(value.body, inside, at.context) };
  const items = value.body.items.map((item) => withName(item, known));
  if (items.some(({ key, name }) => key && !name)) return newExpression(value, known, at);
  if (items.some((item) => item.dynamic)) {
    const nothing = { schema: undefined, outline: undefined };
    return { kind: "body", items: newBodyItems(value.body, nothing, at.context) };
  }
  return {
    kind: "map",
    items: newItems(items, schemaOfElement(known), at),
    ...withLast(at.context.comments.last(value.body)),
  };
}

/** The configurations of providers that a module is given have names with dots, which Terraform does not evaluate. */
function withName(item: BodyItem, { attribute }: KnownBodyItem): BodyItem {
  const { key, name } = item;
  if (name || key?.kind !== "reference" || attribute?.means !== "provider") return item;
  const { steps } = key.reference;
  return steps.every(({ kind }) => kind === "name")
    ? { ...item, name: steps.map((step) => step.name).join(".") }
    : item;
}

function withLast(last: readonly string[]): { readonly last?: readonly string[] } {
  return last.length > 0 ? { last } : {};
}

/** The items of an object whose names are data, or of a block that nothing is known of; blocks of one name become a list. */
function newItems(bodyItems: readonly BodyItem[], element: KnownBodyItem, at: ValueContext): NewItem[] {
  const items = new Map<string, NewItem>();
  for (const { name: key, form, labels = [], value: from } of bodyItems) {
    const inside = newValue(from, element, { ...at, name: `${at.name}.${key}` });
    if (!inside) continue;
    const value = labels.reduceRight<NewValue>(
      (to, { text }) => ({ kind: "map", items: [{ key: text, value: to }] }),
      inside,
    );
    const item: NewItem = { ...at.context.comments.about(from), key, value };
    const before = items.get(key);
    if (before && form === "block")
      items.set(key, { key, value: { kind: "list", items: [...blocksIn(before), ...blocksIn(item)] } });
    // Of a key that is there twice the last one counts, and what is said of the first is kept.
    else if (before)
      items.set(key, {
        ...item,
        comments: [...allLines(before), ...commentsIn(before.value), ...(item.comments ?? [])],
      });
    else items.set(key, item);
  }
  return [...items.values()];
}

/** What is said inside a value. */
function commentsIn(value: NewValue): string[] {
  if (value.kind === "body") return value.items.flatMap((item) => [...allLines(item), ...commentsIn(item.value)]);
  if (value.kind === "list")
    return [...value.items.flatMap((item) => [...allLines(item), ...commentsIn(item)]), ...(value.last ?? [])];
  if (value.kind === "map")
    return [...value.items.flatMap((item) => [...allLines(item), ...commentsIn(item.value)]), ...(value.last ?? [])];
  return [];
}

function blocksIn(item: NewItem): readonly (NewValue & Commented)[] {
  return item.value.kind === "list" ? item.value.items : [{ ...item.value, ...commentsOf(item) }];
}

function newExpression(value: Value, { attribute }: KnownBodyItem, at: ValueContext): NewValue | undefined {
  const source = at.context.from.source(at.context.document, value);
  if (source === undefined) return unknown(value, at);
  at.context.comments.carry(value.span, source);
  const wanted = attribute && wantedType(attribute);
  return { kind: "expression", source, ...(wanted && { wanted }) };
}

function unknown({ span }: Value, { name, notes, context }: ValueContext): undefined {
  const code = excerptOf(context.document.text.slice(span.start, span.end));
  notes.push(`${name} is left out: ${code || "its value"} is known only to the program.`);
  context.leaveOut();
}

/** What is known of a body: in the version in force, and in any. */
interface KnownBody {
  readonly schema: BodySchema | undefined;
  readonly outline: Outline | undefined;
}

/** What is known of an argument or nested block. */
interface KnownBodyItem {
  readonly attribute?: Attribute | undefined;
  readonly outlined?: Outlined | undefined;
}

/** What is known of a name in a body. */
function schemaOfBodyItem({ schema, outline }: KnownBody, name: string): KnownBodyItem {
  return { attribute: schema && attributeIn(schema, name), outlined: outline?.get(name) };
}

/** What is known of what is inside; undefined where its names are data. */
function schemaInside({ attribute, outlined }: KnownBodyItem): KnownBody | undefined {
  const schema = attribute?.block ?? attribute?.elem?.block;
  const outline = outlined?.inside;
  return schema || outline ? { schema, outline } : undefined;
}

/** What is known of each element. */
function schemaOfElement({ attribute, outlined }: KnownBodyItem): KnownBodyItem {
  return attribute?.block || attribute?.elem?.block
    ? { attribute, outlined }
    : { attribute: attribute?.elem, outlined };
}
