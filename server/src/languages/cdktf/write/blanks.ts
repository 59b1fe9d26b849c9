import { lineStart } from "../../../text/index";

/** Where the blanks and comments end that begin at `at`. */
export function skipBlanks(text: string, at: number): number {
  const blanks = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  blanks.lastIndex = at;
  blanks.exec(text);
  return Math.max(at, blanks.lastIndex);
}

/** Whether only blanks are before `offset` on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === "";
}

/** A stretch with its lines, where nothing else but a comment behind it is on them. */
export function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  const newline = text.indexOf("\n", end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isAlone = beginsLine(text, start) && /^\s*(\/\/.*)?$/.test(text.slice(end, lineEnd).trimEnd());
  return isAlone ? { start: lineStart(text, start), end: lineEnd } : { start, end };
}

/** The end of the comments that begin after `at`, on its line; `at` itself if there are no comments. */
export function behindComments(text: string, at: number): number {
  const comments = /(?:[ \t]*\/\*[\s\S]*?\*\/)*(?:[ \t]*\/\/[^\r\n]*)?/y;
  comments.lastIndex = at;
  return at + (comments.exec(text)?.[0].trimEnd().length ?? 0);
}
