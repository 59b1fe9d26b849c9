import { decimalText } from "../../../text/index";
import { byCodePoints } from "../../order";
import type { Result } from "../../result";
import { longestText } from "../arguments";

/** What is behind a name or a dash: on the same line, or on lines of its own. */
interface Written {
  readonly text: string;
  readonly isBlock: boolean;
}

/**
 * A value as YAML, as Terraform writes it; undefined where a part of it is not known, where it is very long, or where a text is written in a
 * way that is not followed here: folded, with signs that are not shown, or over several lines with blanks at their ends. Source: what
 * `terraform console` 1.11 writes; github.com/zclconf/go-cty-yaml.
 */
export function yamlEncoded(value: Result): string | undefined {
  const written = writtenAt(value, 0, 0);
  if (!written || written.text.length > longestText) return undefined;
  const isPlain = value.state === "null" || (value.state === "known" && /^(?:number|bool)$/.test(String(value.type)));
  return `${written.text}\n${isPlain ? "...\n" : ""}`;
}

/** How deeply values may be nested. */
const deepest = 50;

/** @param indent of the lines of a collection, @param before how many signs stand on the line in front of it. */
function writtenAt(value: Result, indent: number, before: number): Written | undefined {
  if (value.state === "unknown" || indent > 2 * deepest) return undefined;
  if (value.state === "null") return { text: "null", isBlock: false };
  const inside = value.value;
  if (typeof inside === "string") return textAt(inside, indent, before);
  if (typeof inside === "number") return { text: decimalText(inside), isBlock: false };
  if (typeof inside === "boolean") return { text: String(inside), isBlock: false };
  return inside instanceof Map ? mapAt(inside, indent) : listAt([...inside.values()], indent);
}

function listAt(items: readonly Result[], indent: number): Written | undefined {
  if (items.length === 0) return { text: "[]", isBlock: false };
  const lines: string[] = [];
  let length = 0;
  for (const item of items) {
    const written = writtenAt(item, indent + 2, indent + 2);
    length += written?.text.length ?? 0;
    if (!written || length > longestText) return undefined;
    lines.push(`- ${written.text}`);
  }
  return { text: lines.join(`\n${" ".repeat(indent)}`), isBlock: true };
}

function mapAt(entries: ReadonlyMap<string, Result>, indent: number): Written | undefined {
  if (entries.size === 0) return { text: "{}", isBlock: false };
  const lines: string[] = [];
  let length = 0;
  for (const [name, value] of [...entries].sort(([one], [other]) => byCodePoints(one, other))) {
    const key = quoted(name);
    // Longer names, and those of several lines, stand behind a question mark.
    if (key === undefined || key.length > 120) return undefined;
    const isList = value.state === "known" && !(value.value instanceof Map) && typeof value.value === "object";
    const inner = isList ? indent : indent + 2;
    const written = writtenAt(value, inner, indent + key.length + 2);
    length += written?.text.length ?? 0;
    if (!written || length > longestText) return undefined;
    const isBelow = written.isBlock && !written.text.startsWith("|");
    lines.push(`${key}:${isBelow ? `\n${" ".repeat(inner)}` : " "}${written.text}`);
  }
  return { text: lines.join(`\n${" ".repeat(indent)}`), isBlock: true };
}

/** Signs that stand in quotes as they are. */
const shown = /^[\x20-\x7e\t\u00a1-\u2027\u2030-\ud7ff]*$/;

function textAt(text: string, indent: number, before: number): Written | undefined {
  if (text.includes("\n")) return linesAt(text, indent || 2);
  const written = quoted(text);
  // What is longer than a line is folded at its blanks.
  if (written === undefined || (before + written.length > 70 && text.includes(" "))) return undefined;
  return { text: written, isBlock: false };
}

function quoted(text: string): string | undefined {
  if (!shown.test(text) || text.length > longestText) return undefined;
  return `"${text.replace(/["\\]/g, "\\$&").replaceAll("\t", "\\t")}"`;
}

/** Lines of a text below what it is the value of. */
function linesAt(text: string, indent: number): Written | undefined {
  const lines = text.split("\n");
  const isEnded = lines.at(-1) === "";
  if (isEnded) lines.pop();
  const isUsual = lines.every((line) => shown.test(line) && !/\t|[\s]$|\u00ad/.test(line));
  if (!isUsual || !lines[0] || /^\s/.test(lines[0]) || lines.at(-1) === "") return undefined;
  const inside = lines.map((line) => `\n${line && " ".repeat(indent) + line}`).join("");
  return { text: `|${isEnded ? "" : "-"}${inside}`, isBlock: true };
}
