import { maxDepth } from "../../../hcl/cursor/cursor";
import { Code } from "../../../hcl/lexer/code";
import { closerOf, isCloser, isWord, Token } from "./token";
import type { Tokens } from "./tokens";

/** Finds what closes each bracket and template. Where that does not work out, indentation decides, and the answer is false. */
export function pairBrackets(tokens: Tokens): boolean {
  tokens.mates = new Int32Array(tokens.count + 1);
  if (pairsUp(tokens)) return true;
  pairByIndent(tokens);
  return false;
}

/** Pairs as the language does; false when something is left over. */
function pairsUp({ kinds, count, mates }: Tokens): boolean {
  const stack: number[] = [];
  for (let at = 0; at < count; at++) {
    const kind = kinds[at] as Token;
    if (kind < Token.TemplateHead || kind > Token.CloseBracket) continue;
    if (closerOf(kind) !== Token.End) stack.push(at);
    else if (kind !== Token.TemplateMiddle) {
      const open = stack.pop();
      if (open === undefined || closerOf(kinds[open] as Token) !== kind) return false;
      mates[open] = at;
      mates[at] = open;
    } else if (stack.length === 0 || kinds[stack.at(-1)!] !== Token.TemplateHead) return false;
  }
  return stack.length === 0;
}

/** What is open: its token, and how far the line on which it stands is indented. */
interface Open {
  readonly token: number;
  readonly indent: number;
}

/**
 * Pairs brackets of which some are missing or too many: a line that stands no deeper than the one on which a bracket
 * was opened, and does not close it, is behind it.
 */
function pairByIndent(tokens: Tokens): void {
  const { kinds, count, mates, breaks } = tokens;
  const stack: Open[] = [];
  let indent = 0;
  for (let at = 0; at < count; at++) {
    const kind = kinds[at] as Token;
    if (at === 0 || breaks[at]) {
      indent = indentOf(tokens, at);
      if (begins(tokens, at)) while (stack.length > 0 && isOver(tokens, stack.at(-1)!, at, indent)) end(at);
    }
    if (closerOf(kind) !== Token.End) stack.push({ token: at, indent });
    else if (isCloser(kind) || kind === Token.TemplateTail || kind === Token.TemplateMiddle) close(at, kind);
  }
  while (stack.length > 0) end(count);

  /** Ends what was opened last, unclosed, in front of `at`. */
  function end(at: number): void {
    mates[stack.pop()!.token] = at;
  }

  function close(at: number, kind: Token): void {
    const depth = openerDepth(at, kind);
    mates[at] = -1;
    if (depth < 0) return;
    while (stack.length > depth + 1) end(at);
    if (kind === Token.TemplateMiddle) return;
    mates[at] = stack.at(-1)!.token;
    mates[stack.at(-1)!.token] = at;
    stack.pop();
  }

  /** Which of the open ones this closes, if any: at the start of a line, one of a line that is indented alike. */
  function openerDepth(at: number, kind: Token): number {
    const lowest = Math.max(0, stack.length - maxDepth);
    for (let depth = stack.length - 1; breaks[at] && depth >= lowest && stack[depth]!.indent >= indent; depth--) {
      if (stack[depth]!.indent === indent && closes(kind, kinds[stack[depth]!.token] as Token)) return depth;
    }
    for (let depth = stack.length - 1; depth >= lowest; depth--) {
      const open = stack[depth]!;
      const isInner = open.indent >= indent || (depth === stack.length - 1 && !breaks[at]);
      if (!isInner) return -1;
      if (closes(kind, kinds[open.token] as Token)) return depth;
    }
    return -1;
  }
}

function closes(kind: Token, opener: Token): boolean {
  return closerOf(opener) === (kind === Token.TemplateMiddle ? Token.TemplateTail : kind);
}

/** Whether a line can begin something new with this token rather than go on with what stands above. */
function begins({ kinds, starts, text }: Tokens, at: number): boolean {
  const kind = kinds[at] as Token;
  if (kind === Token.Keyword)
    return !/^(case|default|else|catch|finally)\b/.test(text.slice(starts[at], starts[at]! + 8));
  return (
    (isWord(kind) && kind !== Token.Relation) || kind === Token.String || kind === Token.Spread || kind === Token.At
  );
}

/** Whether a line indented like this, which begins something, is behind what was opened last. */
function isOver({ kinds }: Tokens, open: Open, at: number, indent: number): boolean {
  if (open.indent !== 0 || indent !== 0) return indent <= open.indent;
  // At the margin all may stand in one column; only what cannot be inside ends it then.
  const kind = kinds[at] as Token;
  return kind === Token.Class || kind === Token.Import || kind === Token.Export || kind === Token.Function;
}

function indentOf({ starts, text }: Tokens, at: number): number {
  let start = starts[at]!;
  while (text.charCodeAt(start - 1) === Code.Space || text.charCodeAt(start - 1) === Code.Tab) start--;
  return starts[at]! - start;
}
