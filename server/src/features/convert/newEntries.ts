import { isOne } from "../../catalog/isOne";
import { takesBlock, takesValue } from "../../catalog/schema";
import type { Body, Entry } from "../../model/body";
import type { NewDynamic, NewEntry, NewValue } from "../../model/change";
import type { Asked } from "./asked";
import { insideOf, type KnownBody, type KnownEntry, knownIn } from "./known";
import { newValue } from "./newValue";

/** Arguments and nested blocks as they are to be written in another language, what is left out as comments. */
export function newEntries(body: Body, known: KnownBody, asked: Asked): NewEntry[] {
  return body.entries.flatMap(asBlocks(known)).map((entry) => newEntry(entry, knownIn(known, entry.name), asked));
}

/** A list of objects where blocks may stand as well is written as those, unless its language has said otherwise. */
function asBlocks(known: KnownBody): (entry: Entry) => readonly Entry[] {
  return (entry) => {
    const { form, name, value } = entry;
    if (form !== undefined || value.kind !== "list" || value.items.length === 0) return [entry];
    if (!knownIn(known, name).attribute?.block || value.items.some(({ kind }) => kind !== "body")) return [entry];
    return value.items.map((item, at) => ({
      ...entry,
      form: "listed" as const,
      value: item,
      span: at === 0 ? entry.span : item.span,
    }));
  };
}

function newEntry(entry: Entry, known: KnownEntry, asked: Asked): NewEntry {
  const { document, from } = asked;
  const above = from.comments(document, entry.span.start);
  if (entry.key || !entry.name) return leftOut(entry.name, entry.key?.span ?? entry.span, above, asked);
  const { name, labels, value } = entry;
  const notes: string[] = [];
  const dynamic = newDynamic(entry, notes, asked);
  const to = dynamic === "unknown" ? undefined : newValue(value, known, { name, notes, asked });
  const comments = [...above, ...notes];
  if (!to || dynamic === "unknown") return commentsAlone(comments);
  const { attribute } = known;
  return {
    name,
    form: isBlock(entry, known) ? "block" : "argument",
    value: labels ? withWords(to) : to,
    ...(attribute && insideOf(known) && { isOne: isOne(attribute) }),
    ...(labels && { labels: labels.map(({ text }) => text) }),
    ...(dynamic && { dynamic }),
    ...(comments.length > 0 && { comments }),
  };
}

/** Whether it is a nested block, however the language writes those. */
function isBlock({ form, dynamic, value }: Entry, { attribute }: KnownEntry): boolean {
  // What is written as a block by mistake is an argument wherever there is only one form.
  if (attribute && !dynamic && !takesBlock(attribute)) return false;
  if (form === undefined && value.kind === "body" && attribute) return !takesValue(attribute);
  return dynamic !== undefined || form === "block" || form === "object" || form === "listed";
}

/** When a provisioner runs is said in words, which some languages write as text. */
function withWords(value: NewValue): NewValue {
  if (value.kind !== "body" && value.kind !== "map") return value;
  if (value.kind === "map")
    return { kind: "map", items: value.items.map((item) => ({ ...item, ...wordIn(item.key, item.value) })) };
  return { kind: "body", entries: value.entries.map((entry) => ({ ...entry, ...wordIn(entry.name, entry.value) })) };
}

function wordIn(name: string, value: NewValue): { readonly value?: NewValue } {
  const isWord = (name === "when" || name === "on_failure") && value.kind === "text";
  return isWord ? { value: { kind: "expression", source: value.text } } : {};
}

function newDynamic({ name, dynamic }: Entry, notes: string[], asked: Asked): NewDynamic | "unknown" | undefined {
  if (!dynamic) return undefined;
  const forEach = dynamic.body.entries.find((one) => one.name === "for_each");
  const to = forEach && newValue(forEach.value, {}, { name, notes, asked });
  if (!to) return "unknown";
  return { forEach: to, ...(dynamic.iterator !== name && { iterator: dynamic.iterator }) };
}

/** A comment in place of entries whose number or names only the program knows. */
function leftOut(name: string, span: Entry["span"], above: readonly string[], asked: Asked): NewEntry {
  asked.leaveOut();
  const text = excerptOf(asked.document.text.slice(span.start, span.end));
  return commentsAlone([...above, `${name || text} is left out: ${name ? text : "it"} is known only to the program.`]);
}

function commentsAlone(comments: readonly string[]): NewEntry {
  return { name: "", form: "argument", value: { kind: "null" }, comments };
}

/** Code on one line, and not too much of it. */
export function excerptOf(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
