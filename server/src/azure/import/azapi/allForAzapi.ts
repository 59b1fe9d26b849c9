import type { Scope } from "../../../analysis/index";
import { formatResourceId, keyOfId, parentOfId, resourceNameOf } from "../../../resourceIds/index";
import { at, isObject } from "../../json";
import { groupType } from "../../mappings/index";
import { usableVersions } from "../../resources/usableVersions";
import type { AzureResource, AzureResponses } from "../../responses";
import { outboundRulesIn } from "../candidates";
import type { ForAzapi } from "../forAzapi";
import { childrenIn } from "../found/childrenIn";

/** What is not written for azurerm where all is to be written for azapi. */
interface AllForAzapi {
  /** The responses, in which each outbound rule of a workspace is a resource of its own. */
  readonly responses: AzureResponses;
  /** What azapi has a type for that makes something. */
  readonly azapi: readonly ForAzapi[];
  /** The same, and what comes with the body of another, by key: sentences on why azurerm does not get it. */
  readonly left: ReadonlyMap<string, string>;
}

/** Everything in responses that azapi may have. `read` has the versions of Azure's interface that some were read in. */
export function allForAzapi(given: AzureResponses, read: readonly ForAzapi[], scope: Scope): AllForAzapi {
  const responses = { ...given, resources: withRulesApart(given.resources) };
  const { resources } = responses;
  const versions = new Map(read.map(({ id, apiVersion }) => [keyOfId(id), apiVersion]));
  const around = new Map(
    resources.flatMap(({ id, json }) =>
      childrenIn(json).map((child) => [keyOfId(String(child.id)), resourceNameOf(id)]),
    ),
  );
  const azapi: ForAzapi[] = [];
  const left = new Map<string, string>();
  const versionOf = (id: string) => versions.get(keyOfId(id)) ?? versions.get(keyOfId(parentOfId(id).id)) ?? "";
  for (const { id: parsed, key } of resources) {
    const id = formatResourceId(parsed);
    const within = around.get(key);
    const type = scope.catalog.resourceTypes?.find(parsed.type || groupType);
    if (within !== undefined) left.set(key, `It is in the body of ${within}, which azapi takes as a whole.`);
    else if (type && usableVersions(type, scope).some((version) => (type.at(version)?.writable ?? 0) > 0)) {
      azapi.push({ id, apiVersion: versionOf(id), instead: true });
      left.set(key, "It is to be written for azapi.");
    }
  }
  return { responses, azapi, left };
}

/** As azurerm has them: the body of a workspace would have those too that the managed network makes by itself. */
function withRulesApart(resources: readonly AzureResource[]): readonly AzureResource[] {
  const all = new Map(resources.map((one) => [one.key, withoutRules(one)]));
  for (const rule of resources.flatMap(outboundRulesIn)) if (!all.has(rule.key)) all.set(rule.key, rule);
  return [...all.values()];
}

function withoutRules(one: AzureResource): AzureResource {
  const { properties } = one.json;
  const network = at(one.json, "properties.managedNetwork");
  if (one.id.type !== "Microsoft.MachineLearningServices/workspaces" || !isObject(properties) || !isObject(network))
    return one;
  const { outboundRules: _, ...managedNetwork } = network;
  return { ...one, json: { ...one.json, properties: { ...properties, managedNetwork } } };
}
