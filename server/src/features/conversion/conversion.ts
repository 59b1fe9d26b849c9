import { languageOf, languages } from "../../languages/index";
import { decodeUriPart, type Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { blocksTouching, convertBlocks } from "./convertBlocks";

/** What blocks can be converted to: Terraform's own language, or that of programs. */
export type ConversionTarget = "terraform" | "program";

/** Code converted to another language. */
export interface Converted {
  readonly text: string;
  /** What editors call the language. */
  readonly languageId: string;
  /** How many things could not be converted and are comments in the text. */
  readonly left: number;
}

/** The same code in another language. */
export interface ConversionQueries {
  /**
   * The blocks that `span` touches in another language, or the whole document for an empty span at its start; undefined
   * where there are no blocks, or they are in it already.
   */
  convert(uri: string, span: Span, to: ConversionTarget): Converted | undefined;
}

/** Answers them from the store. */
export function conversionQueries({ read, scopeOf, scopeOfProgram, moduleOf, contexts }: Store): ConversionQueries {
  return {
    convert(uri, span, target) {
      const document = read(uri);
      const from = languageOf(uri);
      const to = languages.find(
        ({ conversion, module }) => conversion && (module === "document") === (target === "program"),
      );
      const blocks = document ? blocksTouching(document.blocks, span) : [];
      if (!document || !from?.conversion || !to?.conversion || from === to || blocks.length === 0) return undefined;
      const { packages = [], pins = [] } = contexts.get(moduleOf(uri).folder) ?? {};
      const scope = target === "program" ? scopeOfProgram(uri, pins) : scopeOf(uri);
      const about = { document, scope, from: from.conversion, to: to.conversion, about: { packages } };
      const file = span.start === 0 && span.end === 0 ? fileNameOf(uri) : undefined;
      return { ...convertBlocks(blocks, about, (other) => languageOf(other)?.conversion, file), languageId: to.id };
    },
  };
}

/** `main` for `file:///infra/main.tf.json`. */
function fileNameOf(uri: string): string {
  return decodeUriPart(uri.slice(uri.lastIndexOf("/") + 1)).replace(/\..*$/s, "");
}
