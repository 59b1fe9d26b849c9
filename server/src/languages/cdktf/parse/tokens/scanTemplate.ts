import { Code } from "../../../hcl/lexer/code";
import { TokenKind } from "./token";
import { openEnd } from "./tokenEnds";
import { type Scanner, take } from "./tokens";

/** Takes a template literal up to its end or its first substitution. */
export function scanTemplate(scanner: Scanner): void {
  scanPiece(scanner, TokenKind.Template, TokenKind.TemplateHead);
}

/** At the brace that ends a substitution: takes what follows it, up to the template's end or its next substitution. */
export function templateGoesOn(scanner: Scanner): void {
  scanner.braces.pop();
  scanPiece(scanner, TokenKind.TemplateTail, TokenKind.TemplateMiddle);
}

function scanPiece(scanner: Scanner, whole: TokenKind, part: TokenKind): void {
  const { text, at: start } = scanner;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Backslash) at++;
    else if (code === Code.Backtick) {
      take(scanner, whole, at + 1);
      return;
    } else if (code === Code.Dollar && text.charCodeAt(at + 1) === Code.OpenBrace) {
      take(scanner, part, at + 2);
      scanner.braces.push(0);
      return;
    } else if (code === Code.Newline && scanner.byLine && !goesOn(text, at)) {
      take(scanner, whole, openEnd(text, start, at));
      return;
    }
  }
  if (scanner.byLine) take(scanner, whole, openEnd(text, start, text.length));
  else {
    // To be scanned again, by lines.
    scanner.at = text.length;
    scanner.braces.push(0);
  }
}

/** Whether what comes after this newline looks like the rest of a template: its backtick closes rather than opens one. */
function goesOn(text: string, newline: number): boolean {
  const next = text.indexOf("`", newline);
  if (next < 0 || next > newline + longest) return false;
  return !/[\w${<]/.test(text[next + 1] ?? "") && !/[([,:=?+]\s?$/.test(text.slice(next - 2, next));
}

const longest = 5000;
