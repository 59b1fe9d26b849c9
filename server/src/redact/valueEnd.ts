import { lineStart } from "../text/index";

/** Where a value ends that begins at an offset of any text: Terraform, JSON, YAML, a program, a connection string, a sentence. */
export function valueEnd(text: string, start: number): number {
  let end = operandEnd(text, start);
  if (end === start) return end;
  for (;;) {
    operator.lastIndex = end;
    const next = operator.exec(text);
    if (!next) return end;
    const behind = end + next[0].length;
    const further = operandEnd(text, behind);
    // What follows is no value: it was no operator then.
    if (further === behind) return end;
    end = further;
  }
}

/** What joins several values to one, such as those of a condition. */
const operator = /\s*(?:\?\??|:(?!\/\/)|\+|\|\||&&|[=!]==?|=|\bas\b|\bsatisfies\b|[<>]=?)\s*/y;

const heredoc = /<<[-~]?\\*["']?(\w+)\\*["']?[^\n]*?(?:\n|\\n)/y;
const scalar = /[|>][-+\d]*[ \t]*\r?\n/y;
const quote = /\\*["'`]/y;
const bare = /(?:[^\s"'`&;,\\()[\]{}<]|\\(?!["'nrt]))+/y;

function operandEnd(text: string, start: number): number {
  const opened = exec(heredoc, text, start);
  if (opened) return heredocEnd(text, start + opened[0].length, opened[1]!);
  const block = exec(scalar, text, start);
  if (block) return indentedEnd(text, start, start + block[0].length);
  const quoted = exec(quote, text, start);
  if (quoted) return quotedEnd(text, start + quoted[0].length, quoted[0]);
  if ("([{".includes(text[start] ?? " ")) return closedEnd(text, start);
  const word = exec(bare, text, start);
  if (!word) return start;
  let end = start + word[0].length;
  // What is called or indexed belongs to it, and what is made of that.
  while (end < text.length && ("([".includes(text[end]!) || (text[end] === "." && text[end - 1] === ")"))) {
    end = text[end] === "." ? Math.max(end + 1, operandEnd(text, end + 1)) : closedEnd(text, end);
  }
  return end;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Behind the line that is the word of a heredoc; lines may be written as `\n`, as in JSON. */
function heredocEnd(text: string, start: number, word: string): number {
  for (let at = text.indexOf(word, start); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = /(?:\n|\\n)[ \t]*$/.test(text.slice(Math.max(start - 2, at - 200), at));
    if (before && !/[\w-]/.test(text[at + word.length] ?? "")) return at + word.length;
  }
  return text.length;
}

/** Behind the lines that are further in than the one where a block of text of YAML is opened. */
function indentedEnd(text: string, start: number, first: number): number {
  const line = lineStart(text, start);
  const margin = indentAt(text, line);
  let at = first;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    if (text.slice(at, end).trim() !== "" && indentAt(text, at) <= margin) break;
    at = end;
  }
  return at;
}

function indentAt(text: string, line: number): number {
  let at = line;
  while (text[at] === " " || text[at] === "\t") at++;
  return at - line;
}

/**
 * Behind the quote that closes a text; what is interpolated in it may have quotes of its own. In JSON that is text in JSON
 * a quote has as many backslashes as it is deep: 1, 3, 7.
 */
function quotedEnd(text: string, start: number, opening: string): number {
  const sign = opening.at(-1)!;
  const depth = opening.length - 1;
  for (let at = start; at < text.length; at++) {
    if (depth === 0 && text.startsWith("${", at)) at = closedEnd(text, at + 1) - 1;
    else if (text[at] === "\\") {
      let run = 0;
      while (text[at + run] === "\\") run++;
      at += run;
      if (text[at] === sign && run % (2 * (depth + 1)) === depth) return at + 1;
    } else if (text[at] === sign && depth === 0) return at + 1;
  }
  return text.length;
}

const closers: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);

/** Behind the bracket that closes the one at `start`, or at the end of the text. */
function closedEnd(text: string, start: number): number {
  const open: string[] = [];
  for (let at = start; at < text.length; at++) {
    const sign = text[at]!;
    const closer = closers.get(sign);
    if (closer) open.push(closer);
    else if (sign === '"' || sign === "'" || sign === "`") at = plainQuoteEnd(text, at + 1, sign) - 1;
    else if (sign === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  return text.length;
}

function plainQuoteEnd(text: string, start: number, sign: string): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === sign) return at + 1;
  }
  return text.length;
}
