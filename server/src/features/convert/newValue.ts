import type { Entry } from "../../model/body";
import type { NewValue } from "../../model/change";
import type { Value } from "../../model/value";
import type { Asked } from "./asked";
import { elementOf, insideOf, type KnownEntry } from "./known";
import { excerptOf, newEntries } from "./newEntries";
import { newLiteral } from "./newLiteral";
import { newReference } from "./newReference";
import { wantedOf } from "./wantedOf";

type MapItem = Extract<NewValue, { kind: "map" }>["items"][number];

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
      return newList(value.items, known, at);
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

function newList(items: readonly Value[], known: KnownEntry, at: At): NewValue | undefined {
  const element = known.attribute?.means ? known : elementOf(known);
  const converted = items.map((item) => newValue(item, element, at));
  return converted.every((item) => item !== undefined) ? { kind: "list", items: converted } : undefined;
}

function newBody(value: Value & { kind: "body" }, known: KnownEntry, at: At): NewValue | undefined {
  const inside = insideOf(known);
  if (inside) return { kind: "body", entries: newEntries(value.body, inside, at.asked) };
  const { entries } = value.body;
  if (entries.some((entry) => entry.key && !entry.name)) return newExpression(value, known, at);
  if (entries.some((entry) => entry.dynamic)) {
    const nothing = { schema: undefined, outline: undefined };
    return { kind: "body", entries: newEntries(value.body, nothing, at.asked) };
  }
  return { kind: "map", items: newItems(entries, elementOf(known), at) };
}

/** The items of an object whose names are data, or of a block that nothing is known of; blocks of one name become a list. */
function newItems(entries: readonly Entry[], element: KnownEntry, at: At): MapItem[] {
  const items = new Map<string, NewValue>();
  for (const { name, form, value } of entries) {
    const to = newValue(value, element, { ...at, name: `${at.name}.${name}` });
    const before = form === "block" ? items.get(name) : undefined;
    if (!to) continue;
    if (!before) items.set(name, to);
    else items.set(name, { kind: "list", items: before.kind === "list" ? [...before.items, to] : [before, to] });
  }
  return [...items].map(([key, value]) => ({ key, value }));
}

function newExpression(value: Value, { attribute }: KnownEntry, at: At): NewValue | undefined {
  const source = at.asked.from.source(at.asked.document, value);
  if (source === undefined) return unknown(value, at);
  const wanted = attribute && wantedOf(attribute);
  return { kind: "expression", source, ...(wanted && { wanted }) };
}

function unknown({ span }: Value, { name, notes, asked }: At): undefined {
  const code = excerptOf(asked.document.text.slice(span.start, span.end));
  notes.push(`${name} is left out: ${code || "its value"} is known only to the program.`);
  asked.leaveOut();
}
