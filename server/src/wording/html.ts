/**
 * HTML and SVG that are shown or exported: only the functions here make any, and every text in it is escaped by them.
 */
import { escapeHtml } from "../text/index";

/** Markup with all text from outside escaped. */
export interface Html {
  readonly html: string;
}

/** Markup of ours around texts, which are escaped, and around what is markup already, which stays. */
export function html(literals: TemplateStringsArray, ...holes: readonly (Html | string | number)[]): Html {
  return { html: literals.map((literal, at) => literal + written(holes[at])).join("") };
}

/** HTML parts joined by newlines. */
export function inTurn(parts: readonly Html[]): Html {
  return { html: parts.map((part) => part.html).join("\n") };
}

function written(hole: Html | string | number | undefined): string {
  if (hole === undefined) return "";
  return typeof hole === "object" ? hole.html : escapeHtml(String(hole));
}
