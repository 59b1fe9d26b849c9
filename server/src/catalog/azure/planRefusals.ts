/** What azurerm refuses when it plans, out of the text of `planRefusals.jsonl`: arguments that its schema allows side by side. */
import { appendTo } from "../../text/index";
import { factsByLine } from "./factsByLine";

/**
 * A condition, which must certainly hold, at a path of arguments (`sku.name`), or in the block itself if the path
 * begins with a dot. `absent` is the provider's default. Patterns are in lower case, and so are the texts.
 */
export type RefusedState = { readonly at: string; readonly absent?: string } & (
  | /** One of these. */ { readonly is: readonly string[] }
  | /** None of these. */ { readonly not: readonly string[] }
  | { readonly like: string }
  | { readonly unlike: string }
  | /** A list with this in it. */ { readonly has: string }
  | /** Greater than the number at another path. */ { readonly above: string }
  | /** That something is set, or nothing is. */ { readonly set: boolean }
);

/** One refusal: all of `when` is so. */
export interface PlanRefusal {
  readonly types: readonly string[];
  /** The path of nested blocks, each of which is looked at for itself. */
  readonly each?: string;
  readonly when: readonly RefusedState[];
  /** What to do, and why: a sentence of ours without its full stop. */
  readonly says: string;
  /** What the last of `when` may be set to instead. */
  readonly to?: readonly string[];
  /** True where it is a check of the schema, so that it is refused before anything is planned. */
  readonly validates?: true;
  /** The first release that is known to refuse so; absent: all that are known do. */
  readonly since?: string;
  /** The file of the provider's sources that does. */
  readonly source: string;
}

/** By the type of a resource. Empty if the text is not such a list. */
export function readPlanRefusals(text: string): ReadonlyMap<string, readonly PlanRefusal[]> {
  const byType = new Map<string, PlanRefusal[]>();
  for (const one of factsByLine<PlanRefusal>(text)) for (const type of one.types) appendTo(byType, type, one);
  return byType;
}
