import { Code } from "../cursor/code";
import type { Reader } from "../cursor/reader";
import { readSequence } from "./readSequence";
import type { Template } from "./template";

/**
 * Reads the text from `start` to `end` as a template that no quotes surround: the lines of a heredoc, the inside of a
 * string in JSON. Only sequences and `$${` mean something in it.
 */
export function readLines(r: Reader, template: Template, start: number, end: number): void {
  const { text } = r;
  const outside = { end: r.end, watching: r.watching, unclosed: r.unclosed };
  Object.assign(r, { end, watching: false, unclosed: false });
  r.at = start;
  while (r.at < end) {
    const from = r.at;
    let at = from;
    let code = text.charCodeAt(at);
    while (at < end && code !== Code.Dollar && code !== Code.Percent) code = text.charCodeAt(++at);
    template.text += text.slice(from, at);
    r.at = at;
    if (at < end) readSequence(r, template);
  }
  r.at = end;
  Object.assign(r, outside);
}
