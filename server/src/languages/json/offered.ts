import { weakMemo } from "../../memo/index";
import type { Document } from "../../model/index";
import { type Span, snippetText } from "../../text/index";
import type { Offered } from "../language";

/**
 * What completion offers, as JSON has it: names with quotes around them, once, and in a string what Terraform works out. Undefined where
 * JSON has no words for it.
 */
export function offered(document: Document, { span, text, isSnippet, as }: Offered): Offered | undefined {
  const { pieces } = document;
  const line = pieces.startOfLine(span.start);
  const before = pieces.slice(line, span.start);
  const behind = pieces.slice(span.end, span.end + longest);
  const isInString = before.replace(/\\./g, "").split('"').length % 2 === 0;
  switch (as) {
    case "expression": {
      if (isInString) return { span, text, isSnippet, as };
      return { span, text: `"${isSnippet ? "\\" : ""}\${${text}}"`, isSnippet, as };
    }
    case "item":
      return isInString && text.startsWith('"') && /"$/.test(before)
        ? { span: quoted(span, 1, behind), text, isSnippet, as }
        : { span, text, isSnippet, as };
    case "keyword": {
      if (!isOutermost(document, span.start)) return undefined;
      const word = /(?<![\w-])[\w-]*$/.exec(before)![0].length;
      const typed = before.at(-1 - word) === '"' ? word + 1 : word;
      return { span: quoted(span, typed, behind), text: `"${snippetText(text)}": {\n  $0\n}`, isSnippet: true, as };
    }
  }
}

/** How far a word is looked for. */
const longest = 100;

/** A place with what is typed in front of it, the rest of that word, and its quote. */
function quoted({ start, end }: Span, before: number, behind: string): Span {
  return { start: start - before, end: end + /^[\w-]*"?/.exec(behind)![0].length };
}

/** The answers of `isOutermost` of a document: each of some twenty keywords asks the same. */
const answers = weakMemo((_: Document) => new Map<number, boolean>());

/** Whether an offset is in the outermost object. */
function isOutermost(document: Document, offset: number): boolean {
  const known = answers(document);
  const answer = known.get(offset) ?? depthOf(document.pieces.slice(0, offset)) === 1;
  known.set(offset, answer);
  return answer;
}

/** In how many objects and lists the end of a text is. */
function depthOf(text: string): number {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]]/g)) {
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
  }
  return depth;
}
