import { backendKinds, type SchemaKind } from "../../catalog/index";
import { freeLabel, usualLabel } from "../../fixes/index";
import type { LabelPlace } from "../../languages/index";
import { hasType, type NewBodyItem, type NewValue } from "../../model/index";
import { fittingTypes, freeNames, providerNames } from "./completeLabel";
import { inOrder } from "./completeTopLevel";
import type { CompletionContext } from "./completionContext";
import type { Suggestion, Suggestions } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";
import { begunInProvider, begunItems } from "./types/wholeBlock";

/** Types, or names of a type, in a language that has these as keys. Each comes with its content, unless there is one already. */
export function completeBelowKeyword(place: LabelPlace, typed: string, context: CompletionContext): Suggestions {
  const {
    labels: [type],
    replace,
  } = place;
  if (!hasType(place.kind)) return namesBelow(place, typed, context);
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
  const items = types.map(({ name }) =>
    item(name, "type", name, freeLabel(kind, name, usualLabel(context.scope), context.scope)),
  );
  return { items: inOrder(items, typed), isIncomplete: true };
}

/** What has a name alone: a provider, a backend, a module, a variable. */
function namesBelow(
  { kind, replace, isValued, isFollowed }: LabelPlace,
  typed: string,
  context: CompletionContext,
): Suggestions {
  const { scope, write } = context;
  const names =
    kind === "backend" ? backendKinds : kind === "provider" ? providerNames(scope) : freeNames(kind, undefined, scope);
  const items = names.map((name, rank): Suggestion => {
    const insert =
      isValued || !write.belowKeyword
        ? `"${write.quoted(name)}"`
        : `${write.belowKeyword({ name }, begunIn(kind, name), true)}${isFollowed ? "," : ""}`;
    return { label: name, kind: "value", replace, insert, isSnippet: !isValued, rank };
  });
  return { items: inOrder(items, typed), isIncomplete: false };
}

/** What a block of a kind begins with. */
function begunIn(kind: string, name: string): readonly NewBodyItem[] {
  const hole: NewValue = { kind: "hole", of: kind === "output" ? "any" : "string", placeholder: "" };
  switch (kind) {
    case "provider":
      return begunInProvider(name);
    case "module":
      return [{ name: "source", form: "argument", value: hole }];
    case "output":
      return [{ name: "value", form: "argument", value: { ...hole, placeholder: '""' } }];
    case "variable":
      return [{ name: "type", form: "argument", value: { ...hole, placeholder: "string" } }];
    default:
      return [];
  }
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
