import type { ValueSite } from "../../../analysis/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { addressSuggestions } from "./addresses";
import { configurations } from "./configurations";
import { ignoredPaths } from "./ignoredPaths";
import { moduleSources } from "./moduleSources";
import { type CompletionPlace, placeOf } from "./placeOf";
import { propertyPaths } from "./propertyPaths";
import { providerSources, providerVersions, terraformVersions } from "./requirements";

/** All that may stand in a place of its own kind; undefined where any expression may. */
export function completePlace(site: ValueSite, context: CompletionContext): readonly Suggestion[] | undefined {
  const place = context.document.isProgram ? undefined : placeOf(site.around);
  return place && suggestionsFor(place, site, context);
}

function suggestionsFor(
  place: CompletionPlace,
  site: ValueSite,
  context: CompletionContext,
): readonly Suggestion[] | undefined {
  switch (place.kind) {
    case "addresses":
      return addressSuggestions(place.of, place.isList, site, context);
    case "ignored":
      return ignoredPaths(site, context);
    case "configurations":
      return configurations(site, context);
    case "providerSource":
      return providerSources(place.name, site, context);
    case "providerVersion":
      return providerVersions(place.name, site, context);
    case "terraformVersion":
      return terraformVersions(site, context);
    case "moduleSource":
      return moduleSources(site, context);
    case "propertyPaths":
      // Elsewhere than in a text any expression may stand.
      return site.isQuoted ? propertyPaths(place.of, site, context) : undefined;
    case "expansion":
      // Any expression, but what the block has by it: see `completeReferences`.
      return undefined;
  }
}
