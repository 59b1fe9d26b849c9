import type { Block } from "../../../model/index";
import type { Sliceable, Span } from "../../../text/index";

/** What is behind the first label of a block in which nothing is set yet. */
interface EmptyRest {
  /** The quote that lacks in front of the label, as Terraform takes labels without any; empty where it is there. */
  readonly opening: string;
  /** Behind the closing quote of the label, or behind the label where there is none. */
  readonly quote: number;
  /** What else there is: a name, braces with nothing in them. */
  readonly behind: Span;
  readonly name: string | undefined;
}

/** Undefined if the block has content, or is unfinished in another way than by ending here. */
export function emptyRest({ labels: [label, name], body, span }: Block, text: Sliceable): EmptyRest | undefined {
  if (!label || body.items.length > 0) return undefined;
  const rest = text.slice(label.span.end, Math.max(span.end, label.span.end));
  const [whole, quote] = /^("?)[ \t]*(?:"[^"\n]*"?)?[ \t]*(?:\{\s*\})?/.exec(rest) ?? [""];
  if (whole.length < rest.trimEnd().length) return undefined;
  const opening = text.slice(label.span.start - 1, label.span.start) === '"' ? "" : '"';
  const end = label.span.end + (quote?.length ?? 0);
  return {
    opening,
    quote: end,
    behind: { start: end, end: label.span.end + whole.trimEnd().length },
    name: name?.text,
  };
}
