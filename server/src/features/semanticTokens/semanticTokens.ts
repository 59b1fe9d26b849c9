import { languageOf } from "../../languages/index";
import { weakMemo } from "../../memo/index";
import { type Block, type Document, type SemanticToken, tokenModifiers, tokenTypes } from "../../model/index";
import type { Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { looseTokens, tokensIn } from "./tokensIn";

const ofBlock = weakMemo((block: Block, { text }: Document) => {
  const tokens = tokensIn(block, text);
  // A block begins with its keyword, so that it is where that is, wherever it is moved to.
  return tokens[0]?.span === block.kindSpan ? encode(tokens, text) : undefined;
});

/** Tokens as the protocol has them, five numbers each: line and column from the token before, length, type, modifiers. */
export interface EncodedTokens {
  /** Where the first one is. */
  readonly start: number;
  /** Line and column of the first token are 0: they are those of `start`. */
  readonly data: Uint32Array;
  /** How many lines the last token is below the first, and in which column, seen from the first if that is on its line. */
  readonly lines: number;
  readonly character: number;
}

/** Queries about semantic tokens. */
export interface SemanticTokenQueries {
  /** In the order of the text, of all or of what a span touches; undefined where something else tells it. */
  tokens(uri: string, within?: Span): readonly EncodedTokens[] | undefined;
}

/** Answers from the store. */
export function semanticTokenQueries({ read, othersFor }: Store): SemanticTokenQueries {
  return {
    tokens(uri, within) {
      const document = read(uri);
      // What is not written in Terraform's own language has the colours of its own.
      if (!document || document.isProgram || languageOf(uri)?.commentSign === undefined) return undefined;
      if (othersFor(uri).some(({ capabilities }) => capabilities.includes("tokens"))) return undefined;
      const { blocks, loose, text } = document;
      const shown = within ? blocks.filter(({ span }) => span.end >= within.start && span.start <= within.end) : blocks;
      const found = shown.flatMap((block) => encodedBlock(block, document) ?? []);
      const words = loose.items.flatMap((item) => encode(looseTokens({ ...loose, items: [item] }, text), text) ?? []);
      return words.length === 0 ? found : [...found, ...words].sort((one, other) => one.start - other.start);
    },
  };
}

/** Those of a block, made once for each reading of it: nothing in them changes with what is in front. */
function encodedBlock(block: Block, document: Document): EncodedTokens | undefined {
  const made = ofBlock(block, document);
  return made && { ...made, start: block.kindSpan.start };
}

/** Tokens in the order of the text. */
function encode(tokens: readonly SemanticToken[], text: string): EncodedTokens | undefined {
  const [first] = tokens;
  if (!first) return undefined;
  const data = new Uint32Array(tokens.length * 5);
  let [lines, character, before] = [0, 0, first.span.start];
  for (const [index, { span, type, modifier }] of tokens.entries()) {
    let [below, newline] = [0, -1];
    for (let at = text.indexOf("\n", before); at >= 0 && at < span.start; at = text.indexOf("\n", at + 1)) {
      below++;
      newline = at;
    }
    const column = below > 0 ? span.start - newline - 1 : span.start - before;
    const bits = modifier ? 1 << tokenModifiers.indexOf(modifier) : 0;
    data.set([below, column, span.end - span.start, tokenTypes.indexOf(type), bits], index * 5);
    lines += below;
    character = below > 0 ? column : character + column;
    before = span.start;
  }
  return { start: first.span.start, data, lines, character };
}
