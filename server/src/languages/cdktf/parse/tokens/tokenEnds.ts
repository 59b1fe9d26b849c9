import { Code } from "../../../hcl/lexer/code";

/**
 * Where the string ends that begins at `start`: behind its closing quote, or on its line when that is not there, `isClosed` says which. A
 * quote that opens the next string of the line, as in `"a, { name: "x" }`, closes none.
 */
export function stringEnd(text: string, start: number): { readonly end: number; readonly isClosed: boolean } {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = opensAnother(text, at, start) ? codeIn(text, start, at, /,/g) : -1;
      return end < 0 ? { end: at + 1, isClosed: true } : { end, isClosed: false };
    }
    if (code === Code.Newline) return { end: openEnd(text, start, at), isClosed: false };
    // A backslash lets the string go on behind the newline.
    if (code === Code.Backslash) at += text.startsWith("\r\n", at + 1) ? 2 : 1;
  }
  return { end: openEnd(text, start, text.length), isClosed: false };
}

/** What no string is followed by on its line, but words that join it with something. */
const joins = /(?:in|instanceof|as|satisfies)(?![\w$])/y;

/** Whether the quote at `at`, with which the string from `start` on would end, begins another one. */
function opensAnother(text: string, at: number, start: number): boolean {
  const next = text.charAt(at + 1);
  const isComment = next === "/" && /[/*]/.test(text.charAt(at + 2));
  if (next === "" || isComment || /[\s,;:)\]}.?+=&|!<>[(]/.test(next)) return false;
  joins.lastIndex = at + 1;
  if (/[\w$"'`]/.test(next)) return !joins.test(text);
  return codeIn(text, start, at, /,\s*[{[]/g) >= 0;
}

/** Where code begins in what lies between a quote and an offset, by what it begins with; -1 where nothing looks like that. */
function codeIn(text: string, start: number, end: number, beginning: RegExp): number {
  beginning.lastIndex = start + 1;
  const found = beginning.exec(text.slice(0, end));
  return found ? found.index : -1;
}

/**
 * Where a string ends that nothing closes before `lineEnd`: an object or a list behind a comma and the brackets and commas at the end of
 * the line are the code's, save brackets that close what the string itself opened.
 */
export function openEnd(text: string, start: number, lineEnd: number): number {
  const code = codeIn(text, start, lineEnd, /,\s*[{[]/g);
  if (code >= 0) return code;
  let end = lineEnd;
  while (end > start + 1 && isTrailing(text.charCodeAt(end - 1))) end--;
  let open = 0;
  for (let at = start + 1; at < end; at++) open += turn(text.charCodeAt(at));
  for (let at = end; open > 0 && at < lineEnd; at++) {
    const turned = turn(text.charCodeAt(at));
    if (turned > 0) break;
    open += turned;
    if (turned < 0) end = at + 1;
  }
  return end;
}

function isTrailing(code: number): boolean {
  return code <= Code.Space || code === Code.Comma || code === Code.Semicolon || turn(code) !== 0;
}

function turn(code: number): number {
  if (code === Code.OpenBrace || code === Code.OpenParen || code === Code.OpenBracket) return 1;
  return code === Code.CloseBrace || code === Code.CloseParen || code === Code.CloseBracket ? -1 : 0;
}

/** What each ASCII character can be in an identifier: 1 anywhere, 2 behind the first character. */
const roles = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_$#]/.test(character) ? 1 : /[0-9]/.test(character) ? 2 : 0;
});

/** Where the identifier (or `#private` name) that begins at `at` ends; `at` itself when none begins there. */
export function identifierEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  let end = at + (first < 128 ? Number(roles[first] === 1) : lengthOf(/\p{ID_Start}/u, text, at));
  if (end === at) return at;
  for (;;) {
    const code = text.charCodeAt(end);
    const isPart = code < 128 && roles[code] !== 0 && code !== hash;
    const length = code < 128 ? Number(isPart) : lengthOf(/[\p{ID_Continue}\u200c\u200d]/u, text, end);
    if (length === 0) return end;
    end += length;
  }
}

const hash = 35;

/** How many code units the character at `at` takes, where it has the role; else 0. */
function lengthOf(role: RegExp, text: string, at: number): number {
  const point = text.codePointAt(at);
  if (point === undefined || !role.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** Where the regular expression ends whose slash is at `start`, flags included; `start` when it has no end. */
export function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Newline) return start;
    if (code === Code.Backslash) at++;
    else if (code === Code.OpenBracket) inClass = true;
    else if (code === Code.CloseBracket) inClass = false;
    else if (code === Code.Slash && !inClass) return flagsEnd(text, at + 1);
  }
  return start;
}

function flagsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) at++;
  return at;
}
