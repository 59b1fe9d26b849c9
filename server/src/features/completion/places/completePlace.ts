import type { ValuePosition } from "../../../analysis/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { addressSuggestions } from "./addresses";
import { configurations } from "./configurations";
import { ignoredPaths } from "./ignoredPaths";
import { moduleSources } from "./moduleSources";
import { propertyPaths } from "./propertyPaths";
import { providerSources, providerVersions, terraformVersions } from "./requirements";
import { type CompletionPlace, specialPlace } from "./specialPlace";

/** Everything that is allowed in a special place. Undefined if any expression is allowed. */
export function completePlace(position: ValuePosition, context: CompletionContext): readonly Suggestion[] | undefined {
  const place = context.document.isProgram ? undefined : specialPlace(position.enclosing);
  return place && suggestionsFor(place, position, context);
}

function suggestionsFor(
  place: CompletionPlace,
  position: ValuePosition,
  context: CompletionContext,
): readonly Suggestion[] | undefined {
  switch (place.kind) {
    case "addresses":
      return addressSuggestions(place.of, place.isList, position, context);
    case "ignored":
      return ignoredPaths(position, context);
    case "configurations":
      return configurations(position, context);
    case "providerSource":
      return providerSources(place.name, position, context);
    case "providerVersion":
      return providerVersions(place.name, position, context);
    case "terraformVersion":
      return terraformVersions(position, context);
    case "moduleSource":
      return moduleSources(position, context);
    case "propertyPaths":
      // Elsewhere than in a text any expression may be.
      return position.isQuoted ? propertyPaths(place.of, position, context) : undefined;
    case "expansion":
      // Any expression, but what the block has by it: see `completeReferences`.
      return undefined;
  }
}
