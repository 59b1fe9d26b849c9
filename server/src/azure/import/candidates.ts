import { formatResourceId, resourceNameOf, workspaceIdOf } from "../../resourceIds/index";
import { at, isObject, isSameWord, textAt } from "../json";
import { mappingOf } from "../mappings/index";
import type { Mapping, ResponseContext } from "../mappings/mapping";
import { onOneLine } from "../onOneLine";
import { type AzureResource, type AzureResponses, azureResourceOf } from "../responses";
import type { ProviderState } from "./generate/mappingOfSchema";
import { refusalsOf } from "./predictedState";
import type { TypesToRead } from "./typesToRead";

/** A resource that may be imported. */
export interface ImportCandidate {
  readonly resource: AzureResource;
  readonly mapping: Mapping;
  readonly context: ResponseContext;
  /** The state where the provider itself has read it, and what it would change; without it, the mapping says what it will be. */
  readonly read?: ProviderState;
}

/** How resources are found that no mapping of ours is for: by what the provider has read, with a mapping for that, or as what it may read it. */
type CandidateOf = (resource: AzureResource) => Pick<ImportCandidate, "mapping" | "read"> | TypesToRead;

/** A resource that is not imported, and why. */
export interface Skipped {
  readonly id: string;
  /** `service`: Azure creates it with the workspace. `impossible`: azurerm cannot manage it, or the response lacks something. */
  readonly why: "declared" | "service" | "impossible";
  /** A sentence. */
  readonly because: string;
  /** As which of azurerm's types the provider itself may read it, the likeliest first; absent where that is not known or no help. */
  readonly types?: readonly string[];
  /** How many of the first of these are as likely. */
  readonly alike?: number;
}

/** Sorts the resources of the responses. Outbound rules that are only listed in their workspace's response count as well. */
export function candidatesIn(
  responses: AzureResponses,
  version: string,
  further: CandidateOf = () => ({ types: [], alike: 0 }),
): { candidates: ImportCandidate[]; skipped: Skipped[] } {
  const byKey = new Map(responses.resources.map((live) => [live.key, live]));
  for (const live of responses.resources)
    for (const rule of outboundRulesIn(live)) if (!byKey.has(rule.key)) byKey.set(rule.key, rule);
  const neighbours = {
    version,
    find: (id: AzureResource["id"]) => byKey.get(formatResourceId(id).toLowerCase()),
    all: (azure: string) => [...byKey.values()].filter(({ id }) => id.type === azure),
  };
  const candidates: ImportCandidate[] = [];
  const skipped: Skipped[] = [];
  for (const resource of byKey.values()) {
    const found = further(resource);
    const read = "mapping" in found ? found : undefined;
    const mapping = read?.mapping ?? mappingOf(resource);
    const { types, alike } = mapping || !("types" in found) ? { types: [], alike: 0 } : found;
    const context: ResponseContext = { ...neighbours, id: resource.id, json: resource.json };
    const skip = (why: Skipped["why"], because: string) =>
      skipped.push({
        id: formatResourceId(resource.id),
        why,
        because: onOneLine(because, 500),
        ...(types.length > 0 && { types, alike }),
      });
    const service = mapping?.madeByService?.(context);
    const [refusal] = mapping ? refusalsOf(mapping, context) : [whyUnknown(resource, types)];
    if (service) skip("service", service);
    else if (refusal) skip("impossible", refusal);
    else if (mapping) candidates.push({ resource, context, ...read, mapping });
  }
  return { candidates, skipped };
}

function whyUnknown(resource: AzureResource, [type]: readonly string[]): string {
  return type === undefined
    ? `azurerm has no resource for ${describe(resource)}.`
    : `${describe(resource)} is for ${type}, which azurerm itself has to read: import it into a folder where terraform init has installed azurerm.`;
}

/** The outbound rules of people's in the response about a workspace, as if each had been requested by itself. */
export function outboundRulesIn({ id, json }: AzureResource): readonly AzureResource[] {
  const rules = at(json, "properties.managedNetwork.outboundRules");
  if (!isObject(rules) || id.type !== "Microsoft.MachineLearningServices/workspaces") return [];
  return Object.entries(rules).flatMap(([name, properties]) => {
    // Rules that Azure makes would only lengthen the list of skipped resources.
    if (!isObject(properties) || !isSameWord(properties.category, "UserDefined")) return [];
    const rule = azureResourceOf({
      id: `${formatResourceId(workspaceIdOf(id))}/outboundRules/${name}`,
      name,
      properties,
    });
    return rule ? [rule] : [];
  });
}

function describe({ id, json }: AzureResource): string {
  const type = id.type.split("/").at(-1) || "this";
  const kinds = ["properties.computeType", "properties.datastoreType", "properties.type", "kind"];
  const kind = kinds.map((path) => textAt(json, path)).find(Boolean);
  return `${resourceNameOf(id)} (${kind ? `${type}, ${kind}` : type})`;
}
