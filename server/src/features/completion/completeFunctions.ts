import type { ValueSite } from "../../analysis/site";
import { keyOf } from "./documentationKey";
import type { Suggestion } from "./suggestion";

/** Functions of the language, with their parameters as tab stops. */
export function completeFunctions(site: ValueSite): Suggestion[] {
  const { attribute, node } = site.around;
  if (attribute?.means || attribute?.literal) return [];
  return [...node.scope.catalog.functions.values()].map((signature) => ({
    label: signature.name,
    kind: "function",
    detail: `(${signature.parameters.map(({ name }) => name).join(", ")}${signature.rest ? `${signature.parameters.length ? ", " : ""}${signature.rest.name}…` : ""}) → ${signature.returns}`,
    replace: site.replace,
    insert: `${signature.name}(${signature.parameters.map(({ name }, index) => `\${${index + 1}:${name}}`).join(", ") || "$1"})`,
    isSnippet: true,
    rank: 900,
    part: "functions",
    key: keyOf("function", signature.name, []),
  }));
}
