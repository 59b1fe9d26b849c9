import { TokenKind } from "../../server/src/languages/cdktf/parse/tokens/token";
import { tokenize as scanProgram } from "../../server/src/languages/cdktf/parse/tokens/tokenize";
import { Kind } from "../../server/src/languages/hcl/lexer/kind";
import { hclTokens } from "../harness/hclTokens";

/** Where comments are put: at the end of each line, on a line above each, or in front of each word and sign. */
export const ways = ["behind", "above", "between"] as const;
type Way = (typeof ways)[number];

/** Where something is to be put. */
interface Spot {
  readonly at: number;
  readonly way: Way;
}

/** A text in Terraform's own language with a comment of its own at every spot. */
export function withHclComments(text: string, way: Way): string {
  const tokens = hclTokens(text);
  const spots: Spot[] = [];
  let templates = 0;
  for (const [index, { kind, start }] of tokens.entries()) {
    const before = tokens[index - 1]?.kind;
    const isFirst = before === undefined || before === Kind.Newline || before === Kind.LineComment;
    if (kind === Kind.CloseQuote || kind === Kind.CloseHeredoc) templates--;
    else if (templates === 0 && kind === Kind.Newline) {
      if (!isFirst && before !== Kind.CloseHeredoc) spots.push({ at: start, way: "behind" });
    } else if (templates === 0 && kind !== Kind.LineComment) {
      // The steps of a reference become one name.
      if (kind !== Kind.Dot && before !== Kind.Dot) spots.push({ at: start, way: "between" });
      if (isFirst) spots.push({ at: start, way: "above" });
    }
    if (kind === Kind.OpenQuote || kind === Kind.OpenHeredoc) templates++;
  }
  return put(text, spots, way, "#");
}

/** A program with a comment of its own at every spot. */
export function withProgramComments(text: string, way: Way): string {
  const { kinds, starts, ends, breaks, count } = scanProgram(text);
  const spots: Spot[] = [];
  for (let index = 0; index < count; index++) {
    const kind = kinds[index] as TokenKind;
    if (kind === TokenKind.TemplateMiddle || kind === TokenKind.TemplateTail) continue;
    spots.push({ at: starts[index]!, way: "between" });
    if (breaks[index]) spots.push({ at: starts[index]!, way: "above" });
    if (breaks[index + 1] ?? true) spots.push({ at: ends[index]!, way: "behind" });
  }
  return put(text, spots, way, "//");
}

function put(text: string, spots: readonly Spot[], way: Way, sign: string): string {
  let result = "";
  let at = 0;
  for (const [index, spot] of spots.filter((one) => one.way === way).entries()) {
    result += text.slice(at, spot.at);
    const name = `say${index}it`;
    result += way === "behind" ? ` ${sign} ${name}` : way === "above" ? `${sign} ${name}\n` : `/* ${name} */ `;
    at = spot.at;
  }
  return result + text.slice(at);
}
