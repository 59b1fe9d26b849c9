import type { Document } from "../../../model/index";
import type { Span } from "../../../text/index";
import { TokenKind } from "../parse/tokens/token";
import { firstEndingBehind, tokensIn } from "../parse/tokens/tokensIn";

/** Where in a literal of a program something is: then it is a part of the template that Terraform sees. */
type InLiteral =
  /** In its text: `quote` is what the literal is in. */
  | { readonly kind: "text"; readonly quote: string }
  /** All that is between `${` and `}` of the program's own; `isInside` says whether that is in an interpolation of Terraform's in turn. */
  | { readonly kind: "substitution"; readonly isInside: boolean };

/** Undefined where the place is code: a whole literal, all that is between its quotes, or what a program works a substitution out from. */
export function literalAround(document: Document, { start, end }: Span): InLiteral | undefined {
  const { text, count, kinds, starts, ends } = tokensIn(document);
  const at = firstEndingBehind(document, start);
  if (at === count) return undefined;
  const kind = kinds[at] as TokenKind;
  const isWhole = kind === TokenKind.String && starts[at]! + 1 === start && ends[at]! - 1 === end;
  if ((kind === TokenKind.String || isOfTemplate(kind)) && starts[at]! < start && !isWhole)
    return { kind: "text", quote: kind === TokenKind.String ? text[starts[at]!]! : "`" };
  return around();

  /** Of what begins with a token: whether all between two pieces of a template is it. */
  function around(): InLiteral | undefined {
    const before = kinds[at - 1] as TokenKind | undefined;
    const next = firstEndingBehind(document, Math.max(start, end - 1)) + 1;
    const behind = kinds[next] as TokenKind | undefined;
    const isAll =
      starts[at] === start &&
      (before === TokenKind.TemplateHead || before === TokenKind.TemplateMiddle) &&
      next < count &&
      (behind === TokenKind.TemplateMiddle || behind === TokenKind.TemplateTail);
    return isAll ? { kind: "substitution", isInside: isInside(at - 1) } : undefined;
  }

  /** Whether an interpolation of Terraform's is open at the end of a piece, as the library looks for it. */
  function isInside(piece: number): boolean {
    let own = "";
    let depth = 0;
    for (let one = piece; one >= 0; one--) {
      const kind = kinds[one] as TokenKind;
      if (kind === TokenKind.TemplateTail) depth++;
      else if (depth === 0 && (kind === TokenKind.TemplateHead || kind === TokenKind.TemplateMiddle))
        own = text.slice(starts[one]! + 1, ends[one]! - 2) + own;
      if (kind !== TokenKind.TemplateHead) continue;
      if (depth === 0) break;
      depth--;
    }
    return own.lastIndexOf("${") > own.lastIndexOf("}");
  }
}

function isOfTemplate(kind: TokenKind): boolean {
  return kind >= TokenKind.Template && kind <= TokenKind.TemplateTail;
}
