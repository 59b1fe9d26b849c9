import type { Document } from "../../../model/index";
import type { Span } from "../../../text/index";
import { hasTerraformsNames } from "../hasTerraformsNames";
import { TokenKind } from "../parse/tokens/token";
import { firstEndingBehind, tokensIn } from "../parse/tokens/tokensIn";

/** Whether names that are written at a place are Terraform's own: there, and in what a construct says with `addOverride` behind it. */
export function keepsNames(document: Document, place: Span): boolean {
  return hasTerraformsNames(document, place) || isInOverride(document, place.start);
}

/** Whether one of the calls around a place is of `addOverride`. */
function isInOverride(document: Document, offset: number): boolean {
  const { text, kinds, starts, ends } = tokensIn(document);
  let depth = 0;
  for (let at = firstEndingBehind(document, offset) - 1; at > 0; at--) {
    const kind = kinds[at] as TokenKind;
    if (closes(kind)) depth++;
    else if (!opens(kind)) continue;
    else if (depth > 0) depth--;
    else if (kind === TokenKind.OpenParen && text.slice(starts[at - 1], ends[at - 1]) === "addOverride") return true;
  }
  return false;
}

function opens(kind: TokenKind): boolean {
  return kind === TokenKind.OpenParen || kind === TokenKind.OpenBrace || kind === TokenKind.OpenBracket;
}

function closes(kind: TokenKind): boolean {
  return kind === TokenKind.CloseParen || kind === TokenKind.CloseBrace || kind === TokenKind.CloseBracket;
}
