import type { NewItem, NewValue } from "../../model/change";
import { type Commented, commentsOf } from "../../model/commented";
import type { Entry, Value } from "../../model/value";
import type { Asked } from "./conversionContext";
import { elementOf, insideOf, type KnownEntry } from "./knownSchema";
import { excerptOf, newEntries } from "./newEntries";
import { newLiteral } from "./newLiteral";
import { newReference } from "./newReference";
import { wantedOf } from "./typeOfAttribute";

/** Where a value stands. */
export interface At {
  /** What it is the value of, for whoever reads what was left out. */
  readonly name: string;
  /** What was left out, in sentences. */
  readonly notes: string[];
  readonly asked: Asked;
}

/** A value as it is to be written in another language; undefined, with a note, where only the code around it knows it. */
export function newValue(value: Value, known: KnownEntry, at: At): NewValue | undefined {
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
      return newReference(value, known.attribute, at.asked) ?? newExpression(value, known, at);
    case "expression":
      return newExpression(value, known, at);
    case "missing":
      return unknown(value, at);
  }
}

function newList(value: Value & { kind: "list" }, known: KnownEntry, at: At): NewValue | undefined {
  const { comments } = at.asked;
  const element = known.attribute?.means ? known : elementOf(known);
  const converted = value.items.map((item) => newValue(item, element, at));
  if (!converted.every((item) => item !== undefined)) return undefined;
  const items = converted.map((item, index) => ({ ...item, ...comments.about(value.items[index]!) }));
  return { kind: "list", items, ...lastOf(comments.last(value)) };
}

function newBody(value: Value & { kind: "body" }, known: KnownEntry, at: At): NewValue | undefined {
  const inside = insideOf(known);
  if (inside) return { kind: "body", entries: newEntries(value.body, inside, at.asked) };
  const entries = value.body.entries.map((entry) => withName(entry, known));
  if (entries.some(({ key, name }) => key && !name)) return newExpression(value, known, at);
  if (entries.some((entry) => entry.dynamic)) {
    const nothing = { schema: undefined, outline: undefined };
    return { kind: "body", entries: newEntries(value.body, nothing, at.asked) };
  }
  return { kind: "map", items: newItems(entries, elementOf(known), at), ...lastOf(at.asked.comments.last(value.body)) };
}

/** The configurations of providers that a module is given have names with dots, which Terraform does not evaluate. */
function withName(entry: Entry, { attribute }: KnownEntry): Entry {
  const { key, name } = entry;
  if (name || key?.kind !== "reference" || attribute?.means !== "provider") return entry;
  const { steps } = key.reference;
  return steps.every(({ kind }) => kind === "name")
    ? { ...entry, name: steps.map((step) => step.name).join(".") }
    : entry;
}

function lastOf(last: readonly string[]): { readonly last?: readonly string[] } {
  return last.length > 0 ? { last } : {};
}

/** The items of an object whose names are data, or of a block that nothing is known of; blocks of one name become a list. */
function newItems(entries: readonly Entry[], element: KnownEntry, at: At): NewItem[] {
  const items = new Map<string, NewItem>();
  for (const { name: key, form, value: from } of entries) {
    const to = newValue(from, element, { ...at, name: `${at.name}.${key}` });
    if (!to) continue;
    const item: NewItem = { ...at.asked.comments.about(from), key, value: to };
    const before = form === "block" ? items.get(key) : undefined;
    items.set(key, before ? { key, value: { kind: "list", items: [...blocksIn(before), ...blocksIn(item)] } } : item);
  }
  return [...items.values()];
}

function blocksIn(item: NewItem): readonly (NewValue & Commented)[] {
  return item.value.kind === "list" ? item.value.items : [{ ...item.value, ...commentsOf(item) }];
}

function newExpression(value: Value, { attribute }: KnownEntry, at: At): NewValue | undefined {
  const source = at.asked.from.source(at.asked.document, value);
  if (source === undefined) return unknown(value, at);
  at.asked.comments.carry(value.span, source);
  const wanted = attribute && wantedOf(attribute);
  return { kind: "expression", source, ...(wanted && { wanted }) };
}

function unknown({ span }: Value, { name, notes, asked }: At): undefined {
  const code = excerptOf(asked.document.text.slice(span.start, span.end));
  notes.push(`${name} is left out: ${code || "its value"} is known only to the program.`);
  asked.leaveOut();
}
