import { boolResult, nullValue, numberResult, objectResult, type Result, textResult, tupleResult } from "../../result";
import { taken } from "../json/valueInJson";
import { deepest, fail, type Line, notFollowed, type Reader } from "./reader";

/** A value on one line. The reader is after it. */
export function readInline(reader: Reader, line: Line, depth: number): Result {
  const cursor: Cursor = { reader, line, text: line.text, at: 0 };
  const value = readFlow(cursor, depth, false);
  if (cursor.at === cursor.text.length) return value;
  const rest = taken(cursor, / *.*/y).trimStart();
  // A comment needs no blank in front there, and a blank may stand in front of a colon.
  return /^[#:]/.test(rest) ? stop() : failAt(cursor, "there is more behind the end of a value");
}

interface Cursor {
  readonly reader: Reader;
  readonly line: Line;
  readonly text: string;
  at: number;
}

function failAt({ reader, line }: Cursor, why: string): never {
  return fail(reader, line, why);
}

function stop(): never {
  throw notFollowed;
}

function readFlow(cursor: Cursor, depth: number, isInside: boolean): Result {
  if (depth > deepest) throw notFollowed;
  const sign = cursor.text[cursor.at];
  if (sign === "[") return tupleResult(readItems(cursor, "]", () => readFlow(cursor, depth + 1, true)));
  if (sign === "{") return objectResult(new Map(readItems(cursor, "}", () => readEntry(cursor, depth + 1))));
  if (sign === '"' || sign === "'") return textResult(readQuoted(cursor));
  const written = taken(cursor, isInside ? /[^,[\]{}]*/y : /.*/y).trimEnd();
  if (/^[@`]/.test(written) || (cursor.line.indent > 0 && written.startsWith("%")))
    failAt(cursor, `a value begins with ${written[0]}, which needs quotes`);
  if (!isInside && /^[\]}]/.test(written)) failAt(cursor, `${written[0]} closes nothing`);
  const [, tag] = /^(![A-Za-z]\w*)(?: |$)/.exec(written) ?? [];
  if (tag) failAt(cursor, `${tag} is a tag that Terraform does not know`);
  const [, anchor] = /^\*(\w+)$/.exec(written) ?? [];
  if (anchor && !cursor.reader.whole.some((one) => one.includes("&")))
    failAt(cursor, `*${anchor} refers to an anchor that is not there`);
  if (/^[-?:,[\]{}#&*!|>'"%@`](?:\s|$)|^[?:,[\]{}#&*!|>'"%@`]|: |:$| #/.test(written)) throw notFollowed;
  if (isInside && (written === "" || /[:?]/.test(written))) throw notFollowed;
  return plainValue(written);
}

function readItems<T>(cursor: Cursor, end: string, read: () => T): T[] {
  const items: T[] = [];
  const begin = cursor.text[cursor.at++];
  const next = () => {
    taken(cursor, / */y);
    const { reader, text, at } = cursor;
    // It may go on in the lines below.
    if (at >= text.length) reader.at < reader.lines.length ? stop() : failAt(cursor, `${begin} is not closed`);
    return text[at];
  };
  for (let sign = next(); sign !== end; sign = next()) {
    if (sign === ",") failAt(cursor, "there is nothing in front of a comma");
    items.push(read());
    const behind = next();
    if (behind === ",") cursor.at++;
    else if (behind !== end) /[\]}]/.test(behind ?? "") ? failAt(cursor, `${behind} closes ${begin}`) : stop();
  }
  cursor.at++;
  return items;
}

function readEntry(cursor: Cursor, depth: number): [string, Result] {
  const sign = cursor.text[cursor.at] ?? "";
  if (/[[{]/.test(sign)) failAt(cursor, `there is ${sign} in place of a name`);
  const name = /["']/.test(sign) ? readQuoted(cursor) : taken(cursor, /[A-Za-z_][\w-]*/y);
  const isText = plainValue(name).type === "string";
  if (!name || !isText || taken(cursor, /: +/y) === "") throw notFollowed;
  return [name.normalize("NFC"), readFlow(cursor, depth, true)];
}

/** A text in quotes, without what only YAML escapes. */
function readQuoted(cursor: Cursor): string {
  const { text, at, line, reader } = cursor;
  const quote = text[at]!;
  const single = taken(cursor, /'(?:[^']|'')*'(?!')/y);
  if (single) return single.slice(1, -1).replaceAll("''", "'");
  const double = taken(cursor, /"(?:[^"\\]|\\.)*"/y);
  const isOpen = !double && !reader.whole.slice(line.number).some((one) => one.includes(quote));
  if (isOpen) failAt(cursor, "a quote is not closed");
  const [, unknown] = /^(?:[^\\]|\\["\\nt])*\\([cdg-mo-qswyzA-KMOQ-TV-Z1-9.:$*(){}[\]-])/.exec(double) ?? [];
  if (unknown) failAt(cursor, `\\${unknown} is not an escape, and a backslash is written as two`);
  if (!/^"(?:[^"\\]|\\["\\nt])*"$/.test(double)) throw notFollowed;
  return double.slice(1, -1).replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign === "t" ? "\t" : sign));
}

const words: ReadonlyMap<string, Result> = new Map<string, Result>([
  ...["~", "null", "Null", "NULL"].map((word): [string, Result] => [word, nullValue]),
  ...["y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"].map((word): [string, Result] => [
    word,
    boolResult(true),
  ]),
  ...["n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"].map((word): [string, Result] => [
    word,
    boolResult(false),
  ]),
]);

/** A word, a number or a text without quotes. */
export function plainValue(written: string): Result {
  const word = words.get(written);
  if (word) return word;
  if (/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(written)) {
    if (written.replace(/\D/g, "").length > 15) throw notFollowed;
    return numberResult(Number(written), true);
  }
  // Numbers of other bases, what is no number, and dates.
  if (/^[-+]?0[xXoObB]|^[-+]?\.(?:inf|nan)|^\d{4}-\d|^<<$|^=$/i.test(written)) {
    if (!/^0b.*[^01_]/i.test(written)) throw notFollowed;
  }
  return textResult(written);
}
