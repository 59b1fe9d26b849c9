import { Code } from "../../../hcl/cursor/code";
import { Token } from "./token";
import { openEnd } from "./tokenEnds";
import { type Scanner, take } from "./tokens";

/** Takes a template literal up to its end or its first substitution. */
export function scanTemplate(s: Scanner): void {
  scanPiece(s, Token.Template, Token.TemplateHead);
}

/** At the brace that ends a substitution: takes what follows it, up to the template's end or its next substitution. */
export function templateGoesOn(s: Scanner): void {
  s.braces.pop();
  scanPiece(s, Token.TemplateTail, Token.TemplateMiddle);
}

function scanPiece(s: Scanner, whole: Token, part: Token): void {
  const { text, at: start } = s;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === Code.Backslash) at++;
    else if (code === Code.Backtick) {
      take(s, whole, at + 1);
      return;
    } else if (code === Code.Dollar && text.charCodeAt(at + 1) === Code.OpenBrace) {
      take(s, part, at + 2);
      s.braces.push(0);
      return;
    } else if (code === Code.Newline && s.byLine && !goesOn(text, at)) {
      take(s, whole, openEnd(text, start, at));
      return;
    }
  }
  if (s.byLine) take(s, whole, openEnd(text, start, text.length));
  else {
    // To be scanned again, by lines.
    s.at = text.length;
    s.braces.push(0);
  }
}

/** Whether what comes after this newline looks like the rest of a template: its backtick closes rather than opens one. */
function goesOn(text: string, newline: number): boolean {
  const next = text.indexOf("`", newline);
  if (next < 0 || next > newline + longest) return false;
  return !/[\w${<]/.test(text[next + 1] ?? "") && !/[([,:=?+]\s?$/.test(text.slice(next - 2, next));
}

const longest = 5000;
