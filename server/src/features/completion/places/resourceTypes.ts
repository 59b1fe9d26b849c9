import type { ValuePosition } from "../../../analysis/index";
import { isPreview, newestStable, offeredVersions, type ResourceTypes } from "../../../catalog/index";
import { weakMemo } from "../../../memo/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { documentationKey } from "../suggestionDocumentation";

/** How many resource types one list holds. */
const most = 60;

/** Namespaces that come first: this extension is for Azure Machine Learning. */
const family = ["microsoft.machinelearningservices/", "microsoft.cognitiveservices/"];

/** Azure's resource types by any words of their names. After the `@`, the API versions of the type. */
export function resourceTypeSuggestions(
  position: ValuePosition,
  typed: string,
  context: CompletionContext,
): Suggestion[] {
  const types = context.scope.catalog.resourceTypes;
  if (!types) return [];
  const [name = ""] = typed.split("@");
  if (typed.includes("@")) return versionsOf(types, name, position, context);
  const words = typed
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const fitting = namesOf(types).filter(({ lower }) => words.every((word) => lower.includes(word)));
  const last = words.at(-1) ?? "";
  const ranked = fitting
    .map((one) => ({ ...one, rank: rankOf(one.lower, last) }))
    .toSorted((one, other) => one.rank - other.rank || one.name.length - other.name.length);
  return ranked.slice(0, most).map(
    ({ name: type }, rank): Suggestion => ({
      ...written(`${type}@`, position, context),
      ...called(type),
      kind: "type",
      // What is typed may be any words of it, in any order.
      filter: typed || type,
      rank,
      retrigger: true,
      key: documentationKey("resourceType", type, []),
    }),
  );
}

/** Lists are cut off where they are wide: what tells types apart is first, and the namespace behind it. */
function called(type: string): Pick<Suggestion, "label" | "detail"> {
  const at = type.indexOf("/");
  return { label: type.slice(at + 1), detail: type.slice(0, Math.max(at, 0)) };
}

/** Types of services' own endpoints; of their API versions nothing is known. */
export function dataPlaneTypeSuggestions(position: ValuePosition, context: CompletionContext): Suggestion[] {
  return context.scope.catalog.dataPlaneTypes.map(({ type }, rank) => ({
    ...written(`${type}@`, position, context),
    ...called(type),
    kind: "type",
    filter: type,
    rank,
  }));
}

interface Named {
  readonly name: string;
  readonly lower: string;
}

const namesOf = weakMemo((types: ResourceTypes): readonly Named[] =>
  types.names.map((name) => ({ name, lower: name.toLowerCase() })),
);

/** First those in which a word begins as what is typed last, then the rest; those of the family before others in each. */
function rankOf(lower: string, word: string): number {
  const at = family.findIndex((namespace) => lower.startsWith(namespace));
  const begins = word !== "" && lower.includes(`/${word}`);
  return (begins ? 0 : family.length + 1) + (at < 0 ? family.length : at);
}

function versionsOf(
  types: ResourceTypes,
  name: string,
  position: ValuePosition,
  context: CompletionContext,
): Suggestion[] {
  const versions = types.find(name)?.versions ?? [];
  const stable = newestStable(versions);
  return offeredVersions(versions).map((version, rank) => ({
    ...written(`${name}@${version}`, position, context),
    label: version,
    kind: "value",
    detail: version === stable ? "newest" : isPreview(version) ? "preview" : "",
    filter: `${name}@${version}`,
    rank,
    key: documentationKey("resourceType", `${name}@${version}`, []),
  }));
}

function written(text: string, { isQuoted, replace }: ValuePosition, { write }: CompletionContext) {
  const insert = isQuoted ? write.quoted(text) : write.value({ kind: "text", text }, false);
  return { insert, replace, isSnippet: false };
}
