import type { PositionContext, ValuePosition } from "../../../analysis/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/** How far back the beginning of an expression is looked for. */
const longest = 200;

/**
 * What may be in the head of a `for` expression before its collection: names, which people choose, and behind them `in`. Where the word
 * is all that is written, the whole of it. Undefined elsewhere.
 */
export function forHead({ replace }: ValuePosition, context: CompletionContext): Suggestion[] | undefined {
  const word = replace.start === replace.end && /[[{]\s*(for)$/.exec(textBefore(context))?.[1];
  // The reader takes it for the beginning of one, in which nothing is written yet.
  if (word) return forExpression({ replace: { ...replace, start: replace.start - word.length } }, context);
  const head = /[[{]\s*for\s+(?:[\w-]+\s*,\s*)?[\w-]*(\s+\w*)?$/.exec(textBefore(context));
  if (!head) return undefined;
  const text = { label: "in", kind: "keyword", replace, insert: "in ", isSnippet: false, rank: 0 } as const;
  return head[1] === undefined ? [] : [{ ...text, retrigger: true }];
}

/** A whole `for` expression where one may begin: after the opening bracket or brace. */
export function forExpression({ replace }: Pick<ValuePosition, "replace">, context: CompletionContext): Suggestion[] {
  const bracket = context.document.isProgram ? undefined : /(\[|(?<![$%])\{)\s*\w*$/.exec(textBefore(context))?.[1];
  // What is in it already is no part of what it would make.
  const behind = context.document.pieces.slice(replace.end, replace.end + longest);
  if (bracket === undefined || !/^\s*(?:[}\]]|$)/.test(behind)) return [];
  const insert =
    bracket === "["
      ? `for \${1:item} in \${2:[]} : \${1:item}$0`
      : `for \${1:key}, \${2:value} in \${3:{\\}} : \${1:key} => \${2:value}$0`;
  return [{ label: "for", kind: "keyword", detail: "for expression", replace, insert, isSnippet: true, rank: 880 }];
}

/** A `for` expression in the braces of an object with free keys. */
export function forObject(
  { items, body, node, replace }: Extract<PositionContext, { kind: "name" }>,
  context: CompletionContext,
): Suggestion[] {
  return body || node.block.kind === "terraform" || items.at(-1)?.form !== "argument"
    ? []
    : forExpression({ replace }, context);
}

function textBefore({ document, offset }: CompletionContext): string {
  return document.pieces.slice(Math.max(0, offset - longest), offset);
}
