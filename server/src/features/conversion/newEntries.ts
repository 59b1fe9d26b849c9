import { isOne } from "../../catalog/isOne";
import { takesBlock, takesValue } from "../../catalog/schema";
import { commentsAlone, type NewDynamic, type NewEntry, type NewValue } from "../../model/change";
import { allLines, type Commented, commentsOf } from "../../model/commented";
import { isName } from "../../model/isName";
import type { Body, Entry, Value } from "../../model/value";
import type { Asked } from "./conversionContext";
import { insideOf, type KnownBody, type KnownEntry, knownIn } from "./knownSchema";
import { newValue } from "./newValue";

/** Arguments and nested blocks as they are to be written in another language, what is left out as comments. */
export function newEntries(body: Body, known: KnownBody, asked: Asked): NewEntry[] {
  const entries = body.entries.flatMap((entry) => asBlocks(entry, knownIn(known, entry.name), asked));
  return [...entries, ...lastOf(body, asked)];
}

function lastOf(owner: Body | Value, asked: Asked): NewEntry[] {
  const last = asked.comments.last(owner);
  return last.length > 0 ? [commentsAlone(last)] : [];
}

/** A list of objects where blocks may stand as well is written as those, unless its language has said otherwise. */
function asBlocks(entry: Entry, known: KnownEntry, asked: Asked): readonly NewEntry[] {
  const { form, value } = entry;
  const items = form === undefined && value.kind === "list" && known.attribute?.block ? value.items : [];
  if (items.length === 0 || items.some(({ kind }) => kind !== "body")) return [newEntry(entry, known, asked)];
  const said = asked.comments.about(value);
  const [first, ...others] = items.map((item, at) => {
    const start = at === 0 ? entry.span.start : item.span.start;
    return newEntry({ ...entry, form: "listed", value: item, span: { start, end: item.span.end } }, known, asked);
  });
  const comments = [...allLines(said), ...(first!.comments ?? [])];
  return [{ ...first!, comments }, ...others, ...lastOf(value, asked)];
}

function newEntry(entry: Entry, known: KnownEntry, asked: Asked): NewEntry {
  const { name, labels, value, span } = entry;
  const said = asked.comments.about(value);
  // What no language of Terraform's takes for a name is not written as one.
  if (entry.key || !isName(name)) return leftOut(entry, said, asked);
  const notes: string[] = [];
  const dynamic = newDynamic(entry, notes, asked);
  const to = dynamic === "unknown" ? undefined : newValue(value, known, { name, notes, asked });
  const inside = [...asked.comments.others(span), ...notes];
  if (!to || dynamic === "unknown") return commentsAlone([...allLines(said), ...inside]);
  const { attribute } = known;
  return {
    ...commentsOf({ ...said, comments: [...(said.comments ?? []), ...inside] }),
    name,
    form: isBlock(entry, known) ? "block" : "argument",
    value: labels ? withWords(to) : to,
    ...(attribute && insideOf(known) && { isOne: isOne(attribute) }),
    ...(labels && { labels: labels.map(({ text }) => text) }),
    ...(dynamic && { dynamic }),
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
    return { ...value, items: value.items.map((item) => ({ ...item, ...wordIn(item.key, item.value) })) };
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
  const said = asked.comments.about(forEach.value);
  return { forEach: { ...to, ...said }, ...(dynamic.iterator !== name && { iterator: dynamic.iterator }) };
}

/** A comment in place of entries whose number or names only the program knows. */
function leftOut({ name, key, span }: Entry, said: Commented, asked: Asked): NewEntry {
  asked.leaveOut();
  const { start, end } = key?.span ?? span;
  const text = excerptOf(asked.document.text.slice(start, end));
  const note = `${name || text} is left out: ${name ? text : "it"} is known only to the program.`;
  return commentsAlone([...allLines(said), ...asked.comments.others(span), note]);
}

/** Code on one line, and not too much of it. */
export function excerptOf(code: string): string {
  const line = code.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
