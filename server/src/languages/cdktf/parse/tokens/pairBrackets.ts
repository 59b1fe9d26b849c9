import { Code } from "../../../hcl/lexer/code";
import { maxDepth } from "../../../hcl/scanner/scanner";
import { closerOf, isCloser, isWordToken, TokenKind } from "./token";
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
    const kind = kinds[at] as TokenKind;
    if (kind < TokenKind.TemplateHead || kind > TokenKind.CloseBracket) continue;
    if (closerOf(kind) !== TokenKind.End) stack.push(at);
    else if (kind !== TokenKind.TemplateMiddle) {
      const open = stack.pop();
      if (open === undefined || closerOf(kinds[open] as TokenKind) !== kind) return false;
      mates[open] = at;
      mates[at] = open;
    } else if (stack.length === 0 || kinds[stack.at(-1)!] !== TokenKind.TemplateHead) return false;
  }
  return stack.length === 0;
}

/** What is open: its token, and how far the line on which it is is indented. */
interface Open {
  readonly token: number;
  readonly indent: number;
}

/**
 * Pairs brackets of which some are missing or too many: a line that is no deeper than the one on which a bracket
 * was opened, and does not close it, is behind it.
 */
function pairByIndent(tokens: Tokens): void {
  const { kinds, count, mates, breaks } = tokens;
  const stack: Open[] = [];
  let indent = 0;
  for (let at = 0; at < count; at++) {
    const kind = kinds[at] as TokenKind;
    if (at === 0 || breaks[at]) {
      indent = indentOf(tokens, at);
      if (begins(tokens, at)) while (stack.length > 0 && isOver(tokens, stack.at(-1)!, at, indent)) end(at);
    }
    if (closerOf(kind) !== TokenKind.End) stack.push({ token: at, indent });
    else if (isCloser(kind) || kind === TokenKind.TemplateTail || kind === TokenKind.TemplateMiddle) close(at, kind);
  }
  while (stack.length > 0) end(count);

  /** Ends what was opened last, unclosed, in front of `at`. */
  function end(at: number): void {
    mates[stack.pop()!.token] = at;
  }

  function close(at: number, kind: TokenKind): void {
    const depth = openerDepth(at, kind);
    mates[at] = -1;
    if (depth < 0) return;
    while (stack.length > depth + 1) end(at);
    if (kind === TokenKind.TemplateMiddle) return;
    mates[at] = stack.at(-1)!.token;
    mates[stack.at(-1)!.token] = at;
    stack.pop();
  }

  /** Which of the open ones this closes, if any: at the start of a line, one of a line that is indented alike. */
  function openerDepth(at: number, kind: TokenKind): number {
    const lowest = Math.max(0, stack.length - maxDepth);
    for (let depth = stack.length - 1; breaks[at] && depth >= lowest && stack[depth]!.indent >= indent; depth--) {
      if (stack[depth]!.indent === indent && closes(kind, kinds[stack[depth]!.token] as TokenKind)) return depth;
    }
    for (let depth = stack.length - 1; depth >= lowest; depth--) {
      const open = stack[depth]!;
      const isInner = open.indent >= indent || (depth === stack.length - 1 && !breaks[at]);
      if (!isInner) return -1;
      if (closes(kind, kinds[open.token] as TokenKind)) return depth;
    }
    return -1;
  }
}

function closes(kind: TokenKind, opener: TokenKind): boolean {
  return closerOf(opener) === (kind === TokenKind.TemplateMiddle ? TokenKind.TemplateTail : kind);
}

/** Whether a line can begin something new with this token rather than go on with what is above. */
function begins({ kinds, starts, text }: Tokens, at: number): boolean {
  const kind = kinds[at] as TokenKind;
  if (kind === TokenKind.Keyword)
    return !/^(case|default|else|catch|finally)\b/.test(text.slice(starts[at], starts[at]! + 8));
  return (
    (isWordToken(kind) && kind !== TokenKind.Relation) ||
    kind === TokenKind.String ||
    kind === TokenKind.Spread ||
    kind === TokenKind.At
  );
}

/** Whether a line indented like this, which begins something, is behind what was opened last. */
function isOver({ kinds }: Tokens, open: Open, at: number, indent: number): boolean {
  if (open.indent !== 0 || indent !== 0) return indent <= open.indent;
  // At the margin all may be in one column; only what cannot be inside ends it then.
  const kind = kinds[at] as TokenKind;
  return (
    kind === TokenKind.Class || kind === TokenKind.Import || kind === TokenKind.Export || kind === TokenKind.Function
  );
}

function indentOf({ starts, text }: Tokens, at: number): number {
  let start = starts[at]!;
  while (text.charCodeAt(start - 1) === Code.Space || text.charCodeAt(start - 1) === Code.Tab) start--;
  return starts[at]! - start;
}
