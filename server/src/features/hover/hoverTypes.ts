import type { Span } from "../../text/index";
import type { Markdown } from "../../wording/index";

/** What a hover shows, and its range in the text. */
export interface Hover {
  readonly span: Span;
  readonly markdown: Markdown;
}
