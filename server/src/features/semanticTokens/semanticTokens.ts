import { languageOf } from "../../languages/index";
import type { Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type EncodedTokens, encode, encodedBlock } from "./encoded";
import { looseTokens } from "./tokensIn";

export type { EncodedTokens } from "./encoded";

/** What the words of documents are, for editors that show it in colours. */
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
