import type { NewEntry, NewValue } from "../../../model/change";
import { literal } from "../../pen";
import { propertyOf } from "../names";
import { behind, further, type Ink, type Room } from "./ink";
import { indent, writeComments, writeKey } from "./layout";
import { writeElement, writeList, writeValue } from "./writeValue";

/** Arguments and nested blocks as an object. */
export function writeObject(entries: readonly NewEntry[], ink: Ink, room: Room): string {
  return entries.length === 0 ? "{}" : `{\n${indent(writeProperties(entries, ink, further(room)))}\n}`;
}

/** An object whose keys are data. */
export function writeItems(
  items: readonly { readonly key: string; readonly value: NewValue }[],
  ink: Ink,
  room: Room,
): string {
  if (items.length === 0) return "{}";
  const lines = items.map(({ key, value }) => {
    const head = `${literal(ink.pen, writeKey(key))}: `;
    return `${joined(head, writeElement(value, ink, behind(further(room), head)), further(room))},`;
  });
  return `{\n${indent(lines.join("\n"))}\n}`;
}

/** Properties on lines of their own, each with its comma; blocks of one name that may repeat become one list. */
export function writeProperties(entries: readonly NewEntry[], ink: Ink, room: Room): string {
  const lines: string[] = [];
  const written = new Set<NewEntry>();
  for (const entry of entries) {
    if (written.has(entry)) continue;
    const same = entry.form === "block" ? entries.filter((one) => one.form === "block" && one.name === entry.name) : [];
    for (const one of same) written.add(one);
    const comments = (same.length > 1 ? same : [entry]).flatMap((one) => one.comments ?? []);
    lines.push(writeComments(comments) + (entry.name ? `${writeProperty(entry, same, ink, room)},` : ""));
  }
  return lines.map((line) => line.replace(/\n$/, "")).join("\n");
}

function writeProperty(entry: NewEntry, same: readonly NewEntry[], ink: Ink, room: Room): string {
  const head = `${literal(ink.pen, writeKey(ink.isRaw ? entry.name : propertyOf(entry.name)))}: `;
  const rest = behind(room, head);
  if (entry.form === "argument") return joined(head, writeValue(entry.value, ink, rest), room);
  if (same.length === 1 && entry.isOne) return head + writeValue(entry.value, ink, rest);
  const values = same.map(({ value }) => value);
  return (
    head +
    writeList(
      values.map((value) => writeElement(value, ink, further(room))),
      values,
      rest,
    )
  );
}

/** A string that does not fit begins a line of its own. */
function joined(head: string, value: string, room: Room): string {
  const isTooLong = head.length + value.length + 1 > room.first && /^["'][^\n]*["']$/.test(value);
  return isTooLong ? `${head.trimEnd()}\n${indent(value)}` : head + value;
}
