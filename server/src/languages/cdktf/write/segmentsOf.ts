import { cursorOf } from "../../hcl/cursor/cursor";
import { flushed } from "../../hcl/cursor/heredoc";
import { decodeEscape } from "../../hcl/templates/decodeEscape";

/** A part of a template in Terraform's own language. */
export interface Segment {
  /** `text` as it stands in a template without quotes, `value` an expression without `${ }`, `directive` anything else. */
  readonly kind: "text" | "value" | "directive";
  readonly text: string;
  /** False for an interpolation or directive that does not end. */
  readonly isClosed: boolean;
}

/** The segments of an expression that is one template in quotes or a heredoc; undefined for any other expression. */
export function segmentsOf(source: string): readonly Segment[] | undefined {
  const heredoc = /^<<(-?)([\p{L}_][\p{L}\p{N}_-]*)\r?\n([\s\S]*?)[ \t]*\2[ \t]*\n?$/u.exec(source);
  if (heredoc) return split(heredoc[1] ? flushed(heredoc[3]!) : heredoc[3]!, false);
  if (!source.startsWith('"') || quotedEnd(source, 0) !== source.length) return undefined;
  return split(source.slice(1, -1), true);
}

/** The segments of a template without quotes around it. */
export function segmentsOfTemplate(text: string): readonly Segment[] {
  return split(text, false);
}

function split(text: string, hasEscapes: boolean): Segment[] {
  const segments: Segment[] = [];
  let plain = "";
  const flush = () => {
    if (plain) segments.push({ kind: "text", text: plain, isClosed: true });
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const doubled = /^(\$\$+|%%+)\{/.exec(text.slice(at, at + 8));
    if (doubled) {
      plain += doubled[0];
      at += doubled[0].length;
    } else if (/^[$%]\{/.test(text.slice(at, at + 2))) {
      const end = sequenceEnd(text, at);
      const sequence = text.slice(at, end);
      const isClosed = end <= text.length;
      const isValue = isClosed && /^\$\{(?!~)[\s\S]*[^~]\}$/.test(sequence);
      flush();
      segments.push(
        isValue
          ? { kind: "value", text: sequence.slice(2, -1).trim(), isClosed }
          : { kind: "directive", text: sequence, isClosed },
      );
      at = end;
    } else if (hasEscapes && text[at] === "\\") {
      const r = cursorOf(text, at);
      plain += decodeEscape(r);
      at = r.at;
    } else plain += text[at++];
  }
  flush();
  return segments;
}

/** Where the text in quotes ends that begins at `start`, behind its closing quote; behind the end where it does not. */
function quotedEnd(source: string, start: number): number {
  return closedAt(source, start + 1, '"');
}

/** Where `${ … }` or `%{ … }` ends; behind the end of the text where it does not. */
function sequenceEnd(source: string, start: number): number {
  return closedAt(source, start + 2, "{");
}

/** Behind what closes a quote or a brace that was opened in front of `from`. Keeps its own stack, so that depth costs nothing. */
function closedAt(source: string, from: number, opened: '"' | "{"): number {
  const open = [opened];
  let at = from;
  while (at < source.length && open.length > 0) {
    const sign = source[at]!;
    const isQuoted = open.at(-1) === '"';
    if (sign === '"') {
      if (isQuoted) open.pop();
      else open.push('"');
    } else if (isQuoted && sign === "\\") at++;
    else if (isQuoted && (sign === "$" || sign === "%") && source[at + 1] === "{" && !isDoubled(source, at)) {
      open.push("{");
      at++;
    } else if (!isQuoted && sign === "{") open.push("{");
    else if (!isQuoted && sign === "}") open.pop();
    at++;
  }
  return open.length === 0 ? at : source.length + 1;
}

function isDoubled(source: string, at: number): boolean {
  return source[at - 1] === "$" || source[at - 1] === "%";
}
