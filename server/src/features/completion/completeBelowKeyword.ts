import type { SchemaKind } from "../../catalog/index";
import { freeLabel } from "../../fixes/index";
import type { LabelPlace } from "../../languages/index";
import { fittingTypes, freeNames } from "./completeLabel";
import { inOrder } from "./completeTopLevel";
import type { CompletionContext } from "./completionContext";
import type { Suggestion, Suggestions } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";
import { begunItems } from "./types/wholeBlock";

/** Types, or names of one, where a language has these as keys: with all that follows, unless something does. */
export function completeBelowKeyword(place: LabelPlace, typed: string, context: CompletionContext): Suggestions {
  const {
    labels: [type],
    replace,
  } = place;
  const kind = place.kind as SchemaKind;
  const item = (label: string, at: Suggestion["kind"], of: string, name: string): Suggestion => ({
    label,
    kind: at,
    replace,
    insert: written(place, of, name, type === undefined, context),
    isSnippet: !place.isValued,
    rank: 0,
    ...(type === undefined && { key: documentationKey(kind, of, []) }),
  });
  if (type !== undefined) {
    const items = freeNames(kind, type, context.scope).map((name) => item(name, "value", type, name));
    return { items: inOrder(items, typed), isIncomplete: false };
  }
  const types = fittingTypes(kind, typed.replace('"', ""), context.scope);
  const items = types.map(({ name }) => item(name, "type", name, freeLabel(kind, name, "main", context.scope)));
  return { items: inOrder(items, typed), isIncomplete: true };
}

function written(
  { kind, isValued, isFollowed }: LabelPlace,
  type: string,
  name: string,
  withType: boolean,
  context: CompletionContext,
): string {
  const { write } = context;
  if (isValued || !write.belowKeyword) return `"${write.quoted(withType ? type : name)}"`;
  const { items } = begunItems(context, { kind: kind as SchemaKind, name: type }, name);
  return `${write.belowKeyword({ name, ...(withType && { type }) }, items ?? [], true)}${isFollowed ? "," : ""}`;
}
