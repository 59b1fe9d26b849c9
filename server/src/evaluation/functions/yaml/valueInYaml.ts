import { nullValue, objectResult, type Result, textResult, tupleResult } from "../../result";
import { type FunctionRefusal, refuse } from "../implementation";
import { deepest, fail, type Line, needed, notFollowed, type Reader } from "./reader";
import { plainValue, readInline } from "./valueOnLine";

/** How many lines there may be, and how long these. */
const mostLines = 2_000;
const longestLine = 2_000;

/**
 * The value that a text of YAML holds, with the types that Terraform gives it, or why it holds none; undefined where more of YAML is used
 * than is followed: names and values on lines of their own, lists with dashes, `[…]` and `{…}` on one line, quotes, lines behind `|`, and comments. What is
 * wrong is only said where everything in front of it is followed. Source: what `terraform console` 1.11 reads and refuses;
 * github.com/zclconf/go-cty-yaml.
 */
export function valueInYaml(text: string): Result | FunctionRefusal | undefined {
  const reader: Reader = { lines: [], whole: [], faults: [], at: 0 };
  try {
    // YAML ends a line as Windows does, too.
    const whole = text.split(/\r?\n/);
    if (whole.length > mostLines) return undefined;
    const lines = linesOf(whole);
    const [first] = lines;
    if (!first) return whole[0] === "---" ? undefined : refuse(`${needed}, and this one holds nothing`, 0);
    return wholeValue({ ...reader, lines, whole }, first);
  } catch (error) {
    if (error === notFollowed) return reader.faults[0];
    throw error;
  }
}

function linesOf(whole: readonly string[]): readonly Line[] {
  return whole.flatMap((line, index): readonly Line[] => {
    const number = index + 1;
    const isMarker = /^(?:---|\.\.\.)/.test(line);
    if (isMarker && index === 0 && line === "---") return [];
    if (isMarker || !isFollowed(line)) return [{ indent: -1, text: line, number }];
    const written = withoutComment(line);
    const inner = written.trimStart();
    return inner === "" ? [] : [{ indent: written.length - inner.length, text: inner, number }];
  });
}

function isFollowed(line: string): boolean {
  return line.length <= longestLine && !/[^\x20-\x7e\u00a1-\u2027\u202a-\ud7ff]|[^\S ]/.test(line);
}

function wholeValue(reader: Reader, first: Line): Result | undefined {
  const tab = "the indentation begins with a tab, where YAML takes only spaces";
  if (first.indent < 0) return first.text.startsWith("\t") ? fail(reader, first, tab) : undefined;
  const value = readBlock(reader, first.indent, 0);
  const line = reader.lines[reader.at];
  const last = reader.lines[reader.at - 1];
  if (!line || !last) return value;
  const isCollection = isDash(first) || nameIn(reader, first) !== undefined;
  if (line.indent < 0 && /^---(?: |$)/.test(line.text))
    fail(reader, line, "a second document begins, and it takes only one");
  if (isCollection && line.text.startsWith("\t")) fail(reader, line, tab);
  // Behind a dash alone, a value may stand as far out as the dash.
  if (last.text === "-" || !/^[\w"'-]/.test(line.text) || line.indent < 0) return undefined;
  // A text without quotes may go on further in, and what stands alone on its line as far out as its name.
  const isOff =
    line.indent > last.indent
      ? nameIn(reader, line) !== undefined
      : isCollection && (isDash(last) || nameIn(reader, last) !== undefined);
  if (isOff && line.indent === first.indent && isDash(first)) fail(reader, line, "a dash is missing in front");
  return isOff ? fail(reader, line, "the indentation fits nothing above it") : undefined;
}

function isDash({ text }: Line): boolean {
  return /^-(?: |$)/.test(text);
}

/** A line without the comment at its end, and without blanks there. */
function withoutComment(line: string): string {
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if ((quote === '"' && sign === "\\") || (quote === "'" && line.startsWith("''", at))) at++;
    else if (quote) quote = sign === quote ? "" : quote;
    else if ((sign === '"' || sign === "'") && /(?:^|[\s[{,:-])$/.test(line.slice(0, at))) quote = sign;
    else if (sign === "#" && /(?:^|\s)$/.test(line.slice(0, at))) return line.slice(0, at).trimEnd();
  }
  return line.trimEnd();
}

/** The value that begins on the line of the reader, and goes on on those that are moved in as far. */
function readBlock(reader: Reader, indent: number, depth: number): Result {
  const line = reader.lines[reader.at];
  if (!line || line.indent !== indent || depth > deepest) throw notFollowed;
  if (isDash(line)) return readList(reader, indent, depth);
  if (nameIn(reader, line)) return readMap(reader, indent, depth);
  reader.at++;
  return readInline(reader, line, depth);
}

function readList(reader: Reader, indent: number, depth: number): Result {
  const items: Result[] = [];
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const [, blanks = "", rest = ""] = /^-( +|$)(.*)$/.exec(line.text) ?? [];
    if (!line.text.startsWith("-")) break;
    if (line.text !== "-" && !blanks) throw notFollowed;
    if (isLiteral(rest)) items.push(readLiteral(reader, line, rest));
    else
      items.push(
        rest ? readAfterDash(reader, indent + 1 + blanks.length, rest, depth) : readBelow(reader, indent, depth),
      );
  }
  return tupleResult(items);
}

/** What stands behind a dash goes on on the lines that are moved in as far as it is. */
function readAfterDash(reader: Reader, indent: number, text: string, depth: number): Result {
  const lines = [...reader.lines];
  lines[reader.at] = { ...lines[reader.at]!, indent, text };
  const inner: Reader = { ...reader, lines };
  const value = readBlock(inner, indent, depth + 1);
  reader.at = inner.at;
  return value;
}

/** Whether lines of text follow, kept as they are. */
function isLiteral(text: string): boolean {
  return /^\|-?$/.test(text);
}

/** The lines that are moved in further than the line which announces them. */
function readLiteral(reader: Reader, { indent, number }: Line, sign: string): Result {
  const { whole, lines } = reader;
  const content: string[] = [];
  let inner = 0;
  let end = number;
  for (; end < whole.length; end++) {
    const line = whole[end]!;
    const written = line.trimStart();
    const blanks = line.length - written.length;
    if (!isFollowed(line) || (inner === 0 && !written && blanks > 0)) throw notFollowed;
    if (written && blanks < (inner || indent + 1)) break;
    if (written) inner ||= blanks;
    content.push(line.slice(inner));
  }
  const isCut = end === whole.length && content.at(-1) !== "";
  while (content.at(-1) === "") content.pop();
  // Nothing, and what would be a word or a number elsewhere, is read in ways of their own.
  if (plainValue(content.join("\n").trim()).type !== "string" || content.length === 0) throw notFollowed;
  while ((lines[reader.at]?.number ?? Number.POSITIVE_INFINITY) <= end) reader.at++;
  return textResult(content.join("\n") + (sign === "|-" || isCut ? "" : "\n"));
}

/** What is on the lines below a name or a dash, moved in further; null where there is nothing. A list may stand as far out as its name. */
function readBelow(reader: Reader, indent: number, depth: number, mayStandOut = false): Result {
  reader.at++;
  const next = reader.lines[reader.at];
  if (next && next.indent > indent) return readBlock(reader, next.indent, depth + 1);
  const isList = mayStandOut && next?.indent === indent && isDash(next);
  return isList ? readList(reader, indent, depth + 1) : nullValue;
}

function readMap(reader: Reader, indent: number, depth: number): Result {
  const attributes = new Map<string, Result>();
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const named = nameIn(reader, line);
    if (isDash(line)) fail(reader, line, "there is an item of a list among names");
    if (!named && /^\w[\w -]*$/.test(line.text)) fail(reader, line, "a colon is missing behind a name");
    if (!named) throw notFollowed;
    // Of two values of one name the last one counts.
    if (isLiteral(named.rest)) attributes.set(named.name, readLiteral(reader, line, named.rest));
    else if (named.rest) {
      reader.at++;
      const behind = { ...line, indent: indent + 1, text: named.rest };
      if (isDash(behind)) fail(reader, line, "a list begins behind a name, where it needs lines of its own");
      if (/^\w[^#]*?:(?: |$)/.test(named.rest))
        fail(reader, line, "the value has a colon and a blank in it, so that it needs quotes");
      attributes.set(named.name, readInline(reader, behind, depth + 1));
    } else attributes.set(named.name, readBelow(reader, indent, depth, true));
  }
  return objectResult(attributes);
}

/** The name that a line begins with, and what is behind its colon. */
function nameIn(reader: Reader, line: Line): { readonly name: string; readonly rest: string } | undefined {
  const [, double, single, plain, rest = ""] =
    /^(?:"([^"\\]*)"|'([^']*)'|([A-Za-z_][^\s:#"'[\]{},&*!|>%@`]*(?: [^\s:#"'[\]{},&*!|>%@`]+)*)):(?: +(.*))?$/.exec(
      line.text,
    ) ?? [];
  const name = double ?? single ?? plain;
  if (name === undefined) return undefined;
  const value = plainValue(plain ?? "a");
  if (value.state === "null") fail(reader, line, "there is null in place of a name");
  if (value.type !== "string") throw notFollowed;
  return { name: name.normalize("NFC"), rest };
}
