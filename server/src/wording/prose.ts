import { listLines } from "../text/index";
import { asCode, asCodeBlock, asText, type Markdown, raw } from "./markdown";

/**
 * What people write about a variable or an output, as they mean it: paragraphs, lists, code in backticks and blocks of code are kept,
 * everything else is text. A long one is cut behind a line.
 */
export function asProse(description: string): Markdown {
  const lines: string[] = [];
  let left = longest;
  let fence: string[] | undefined;
  let indent = 0;
  for (const { depth, isItem, text, line } of listLines(description)) {
    if (left <= 0) break;
    left -= text.length + 1;
    if (/^```/.test(text)) {
      if (fence) lines.push("", asCodeBlock(fence.join("\n")), "");
      fence = fence ? undefined : [];
      indent = indentOf(line);
    } else if (fence) fence.push(line.slice(Math.min(indent, indentOf(line))));
    else
      lines.push(
        `${"  ".repeat(Math.max(0, depth - 1))}${isItem ? "- " : depth > 0 && text ? "  " : ""}${inLine(text)}`,
      );
  }
  if (fence?.length) lines.push("", asCodeBlock(fence.join("\n")));
  if (left <= 0) lines.push("", "…");
  return raw(
    lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  );
}

/** How many characters of a description are shown. */
const longest = 2000;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A line, with what is in backticks as code. */
function inLine(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? asCode(part.slice(1, -1)) : withGaps(part)))
    .join("");
}

/** Text whose blanks at both ends stay. */
function withGaps(part: string): string {
  const text = asText(part);
  return text === "" ? part.slice(0, 1) : `${/^\s/.test(part) ? " " : ""}${text}${/\s$/.test(part) ? " " : ""}`;
}
