import type { PositionContext } from "../../../analysis/index";
import { backendKinds, provisionerKinds } from "../../../catalog/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";
import { typesFor } from "../types/rankedTypes";

type LabelPosition = Extract<PositionContext, { kind: "nestedLabel" }>;

/** What may be in the label of a nested block. */
export function nestedLabels(
  { item, index, replace }: LabelPosition,
  typed: string,
  { scope }: CompletionContext,
): readonly Suggestion[] {
  const named = (label: string, rank: number): Suggestion => {
    return { label, kind: "type", replace, insert: label, isSnippet: false, rank };
  };
  if (index > 0) return [];
  switch (item.name) {
    case "backend":
      return backendKinds.map(named);
    case "provisioner":
      return provisionerKinds.map(named);
    case "provider_meta":
      return scope.catalog.providerNames.map(named);
    case "data": {
      const { good, loose, scattered } = typesFor(typed.toLowerCase(), ["data"], scope);
      return [...good, ...loose, ...scattered].map(({ name }, rank) => named(name, rank));
    }
    default:
      return [];
  }
}
