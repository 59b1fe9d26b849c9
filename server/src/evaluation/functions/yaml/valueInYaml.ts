import { boolResult, nullValue, numberResult, objectResult, type Result, textResult, tupleResult } from "../../result";

/** How deeply values may be nested, how many lines there may be, and how long these. */
const deepest = 50;
const mostLines = 2_000;
const longestLine = 2_000;

/** A line that is not empty: how far it is moved in, and what stands on it. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reader {
  readonly lines: readonly Line[];
  at: number;
}

/** That it is written in a way which is not followed here, or wrongly: thrown and caught in this file alone. */
const notFollowed = new Error("This is not followed.");

/**
 * The value that a text of YAML holds, with the types that Terraform gives it; undefined where it is no YAML, or more of it than is
 * followed: names and values on lines of their own, lists with dashes, `[…]` and `{…}` on one line, quotes, and comments. Source: what
 * `terraform console` 1.11 reads; github.com/zclconf/go-cty-yaml.
 */
export function valueInYaml(text: string): Result | undefined {
  try {
    const lines = linesOf(text);
    const reader: Reader = { lines, at: 0 };
    if (lines.length === 0) return undefined;
    const value = readBlock(reader, lines[0]!.indent, 0);
    return reader.at === lines.length ? value : undefined;
  } catch (error) {
    if (error === notFollowed) return undefined;
    throw error;
  }
}

function linesOf(text: string): readonly Line[] {
  const all = text.split("\n");
  if (all.length > mostLines || /[\t\r\0\ufeff\u0085\u2028\u2029]/.test(text)) throw notFollowed;
  if (all[0] === "---") all.shift();
  return all.flatMap((line) => {
    if (line.length > longestLine) throw notFollowed;
    const written = withoutComment(line);
    const inner = written.trimStart();
    if (/^(?:---|\.\.\.)/.test(line) || /[^\x20-\x7e\u00a1-\ud7ff]/.test(line)) throw notFollowed;
    return inner === "" ? [] : [{ indent: written.length - inner.length, text: inner }];
  });
}

/** A line without the comment at its end, and without blanks there. */
function withoutComment(line: string): string {
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if (quote === '"' && sign === "\\") at++;
    else if (quote) quote = sign === quote ? "" : quote;
    else if ((sign === '"' || sign === "'") && /(?:^|[\s[{,:-])$/.test(line.slice(0, at))) quote = sign;
    else if (sign === "#" && /(?:^|\s)$/.test(line.slice(0, at))) return line.slice(0, at).trimEnd();
  }
  if (quote) throw notFollowed;
  return line.trimEnd();
}

/** The value that begins on the line of the reader, and goes on on those that are moved in as far. */
function readBlock(reader: Reader, indent: number, depth: number): Result {
  const line = reader.lines[reader.at];
  if (!line || line.indent !== indent || depth > deepest) throw notFollowed;
  if (/^-(?: |$)/.test(line.text)) return readList(reader, indent, depth);
  if (nameIn(line.text)) return readMap(reader, indent, depth);
  reader.at++;
  return readInline(line.text, depth);
}

function readList(reader: Reader, indent: number, depth: number): Result {
  const items: Result[] = [];
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const [, blanks = "", rest = ""] = /^-( +|$)(.*)$/.exec(line.text) ?? [];
    if (!line.text.startsWith("-")) break;
    if (line.text !== "-" && !blanks) throw notFollowed;
    items.push(
      rest ? readAfterDash(reader, indent + 1 + blanks.length, rest, depth) : readBelow(reader, indent, depth),
    );
  }
  return tupleResult(items);
}

/** What stands behind a dash goes on on the lines that are moved in as far as it is. */
function readAfterDash(reader: Reader, indent: number, text: string, depth: number): Result {
  const lines = [...reader.lines];
  lines[reader.at] = { indent, text };
  const inner: Reader = { lines, at: reader.at };
  const value = readBlock(inner, indent, depth + 1);
  reader.at = inner.at;
  return value;
}

/** What is on the lines below a name or a dash, moved in further; null where there is nothing. A list may stand as far out as its name. */
function readBelow(reader: Reader, indent: number, depth: number, mayStandOut = false): Result {
  reader.at++;
  const next = reader.lines[reader.at];
  if (next && next.indent > indent) return readBlock(reader, next.indent, depth + 1);
  const isList = mayStandOut && next?.indent === indent && /^-(?: |$)/.test(next.text);
  return isList ? readList(reader, indent, depth + 1) : nullValue;
}

function readMap(reader: Reader, indent: number, depth: number): Result {
  const attributes = new Map<string, Result>();
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const named = nameIn(line.text);
    if (!named || attributes.has(named.name)) throw notFollowed;
    if (named.rest) {
      reader.at++;
      attributes.set(named.name, readInline(named.rest, depth + 1));
    } else attributes.set(named.name, readBelow(reader, indent, depth, true));
  }
  return objectResult(attributes);
}

/** The name that a line begins with, and what is behind its colon. */
function nameIn(text: string): { readonly name: string; readonly rest: string } | undefined {
  const [, double, single, plain, rest = ""] =
    /^(?:"([^"\\]*)"|'([^']*)'|([A-Za-z_][^\s:#"'[\]{},&*!|>%@`]*(?: [^\s:#"'[\]{},&*!|>%@`]+)*)):(?: +(.*))?$/.exec(
      text,
    ) ?? [];
  const name = double ?? single ?? plain;
  if (name === undefined) return undefined;
  if (plain !== undefined && plainValue(plain).type !== "string") throw notFollowed;
  return { name: name.normalize("NFC"), rest };
}

/** A value on one line. */
function readInline(text: string, depth: number): Result {
  const cursor = { text, at: 0 };
  const value = readFlow(cursor, depth, false);
  if (cursor.at < text.length) throw notFollowed;
  return value;
}

interface Cursor {
  readonly text: string;
  at: number;
}

function readFlow(cursor: Cursor, depth: number, isInside: boolean): Result {
  if (depth > deepest) throw notFollowed;
  const sign = cursor.text[cursor.at];
  if (sign === "[") return tupleResult(readItems(cursor, "]", () => readFlow(cursor, depth + 1, true)));
  if (sign === "{") return objectResult(new Map(readItems(cursor, "}", () => readEntry(cursor, depth + 1))));
  if (sign === '"' || sign === "'") return textResult(readQuoted(cursor));
  const written = taken(cursor, isInside ? /[^,[\]{}]*/y : /.*/y).trimEnd();
  if (/^[-?:,[\]{}#&*!|>'"%@`](?:\s|$)|^[?:,[\]{}#&*!|>'"%@`]|: |:$| #/.test(written)) throw notFollowed;
  if (isInside && (written === "" || written.includes(":"))) throw notFollowed;
  return plainValue(written);
}

function readItems<T>(cursor: Cursor, end: string, read: () => T): T[] {
  const items: T[] = [];
  cursor.at++;
  taken(cursor, / */y);
  while (cursor.text[cursor.at] !== end) {
    items.push(read());
    taken(cursor, / */y);
    if (cursor.text[cursor.at] === ",") cursor.at++;
    else if (cursor.text[cursor.at] !== end) throw notFollowed;
    taken(cursor, / */y);
  }
  cursor.at++;
  return items;
}

function readEntry(cursor: Cursor, depth: number): [string, Result] {
  const name = /["']/.test(cursor.text[cursor.at] ?? "") ? readQuoted(cursor) : taken(cursor, /[A-Za-z_][\w-]*/y);
  const isText = plainValue(name).type === "string";
  if (!name || !isText || taken(cursor, /: +/y) === "") throw notFollowed;
  return [name.normalize("NFC"), readFlow(cursor, depth, true)];
}

/** A text in quotes, without what only YAML escapes. */
function readQuoted(cursor: Cursor): string {
  const single = taken(cursor, /'(?:[^']|'')*'/y);
  if (single) return single.slice(1, -1).replaceAll("''", "'");
  const double = taken(cursor, /"(?:[^"\\]|\\["\\nt/])*"/y);
  if (!double) throw notFollowed;
  return double.slice(1, -1).replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign === "t" ? "\t" : sign));
}

function taken(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [found = ""] = pattern.exec(cursor.text) ?? [];
  cursor.at += found.length;
  return found;
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
function plainValue(written: string): Result {
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
