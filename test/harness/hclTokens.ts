import { type Token, toLayOut } from "../../server/src/languages/hcl/format/token";
import { lex } from "../../server/src/languages/hcl/lexer/lex";

/** The tokens of a text in Terraform's own language. */
export function hclTokens(text: string): readonly Token[] {
  return toLayOut([{ start: 0, tokens: lex(text) }]);
}
