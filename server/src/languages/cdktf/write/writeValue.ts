import type { NewValue } from "../../../model/change";
import { isCommented } from "../../../model/commented";
import { asTemplate, codeString, escapeCode } from "../../../text/codeText";
import { joinPath } from "../../../text/hclText";
import { indented } from "../../../text/indented";
import { writeCommented, writeComments } from "../../comments";
import { literal, writeHole } from "../../pen";
import { further, type Ink, type Room } from "./ink";
import { asWanted, writeExpression, writeSource } from "./writeExpression";
import { writeItems, writeObject } from "./writeObject";

/** A value as code, possibly of several lines, of which the first has no indentation. */
export function writeValue(value: NewValue, ink: Ink, room: Room): string {
  switch (value.kind) {
    case "text":
      return literal(ink.pen, codeString(asTemplate(value.text)));
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return ink.isLoose ? "null" : "undefined";
    case "list":
      return writeList(
        value.items.map((item) => writeElement(item, ink, further(room))),
        value,
        room,
      );
    case "body":
      return writeObject(value.entries, ink, room);
    case "map":
      return writeItems(value, ink, room);
    case "reference":
      return literal(ink.pen, writeReference(value, ink));
    case "expression":
      return literal(ink.pen, writeExpression(value, ink));
    case "hole":
      return writeHole(value, ink.pen, (text) => escapeCode(text, '"'));
  }
}

/** What Terraform takes for null where code may not have `undefined`. */
const nothing = `"\${null}"`;

/** A value among others: nothing may be undefined there. */
export function writeElement(value: NewValue, ink: Ink, room: Room): string {
  return value.kind === "null" && !ink.isLoose ? nothing : writeValue(value, ink, room);
}

/** The items of a list as code, on one line where they fit, unless there are several objects or comments. */
export function writeList(
  codes: readonly string[],
  list: (NewValue & { kind: "list" }) | undefined,
  room: Room,
): string {
  const { items = [], last } = list ?? {};
  const line = `[${codes.join(", ")}]`;
  const isSaid = last !== undefined || items.some(isCommented);
  const isPlain = !line.includes("\n") && line.length < room.first && !(items.length > 1 && items.every(isFilled));
  if (isPlain && !isSaid) return line;
  const lines = codes.map((code, at) => `${writeCommented(`${code},`, items[at] ?? {}, "//")}\n`);
  return `[\n${indented(lines.join("") + writeComments(last, "//"))}]`;
}

function isFilled(value: NewValue): boolean {
  if (value.kind === "list") return value.items.length > 1;
  return (value.kind === "map" && value.items.length > 1) || (value.kind === "body" && value.entries.length > 1);
}

function writeReference({ path, wanted, gives }: Extract<NewValue, { kind: "reference" }>, ink: Ink): string {
  const handle = ink.handle(path, gives ?? wanted);
  if (handle === undefined) return asWanted(writeSource(joinPath(path), ink), wanted, ink);
  return gives && gives !== wanted ? asWanted(handle, wanted, ink) : handle;
}
