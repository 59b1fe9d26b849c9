import type { Scope } from "../../../analysis/index";
import { formatResourceId, keyOfId, resourceNameOf } from "../../../resourceIds/index";
import { groupType } from "../../mappings/index";
import { usableVersions } from "../../resources/usableVersions";
import type { AzureResponses } from "../../responses";
import type { ForAzapi } from "../forAzapi";
import { childrenIn } from "../found/childrenIn";

/** What is not written for azurerm where all is to be written for azapi. */
export interface AllForAzapi {
  /** What azapi has a type for that makes something. */
  readonly azapi: readonly ForAzapi[];
  /** The same, and what comes with the body of another, by key: sentences on why azurerm does not get it. */
  readonly left: ReadonlyMap<string, string>;
}

/** Everything in responses that azapi may have. `read` has the versions of Azure's interface that some were read in. */
export function allForAzapi({ resources }: AzureResponses, read: readonly ForAzapi[], scope: Scope): AllForAzapi {
  const versions = new Map(read.map(({ id, apiVersion }) => [keyOfId(id), apiVersion]));
  const around = new Map(
    resources.flatMap(({ id, json }) =>
      childrenIn(json).map((child) => [keyOfId(String(child.id)), resourceNameOf(id)]),
    ),
  );
  const azapi: ForAzapi[] = [];
  const left = new Map<string, string>();
  for (const { id, key } of resources) {
    const within = around.get(key);
    const type = scope.catalog.resourceTypes?.find(id.type || groupType);
    if (within !== undefined) left.set(key, `It is in the body of ${within}, which azapi takes as a whole.`);
    else if (type && usableVersions(type, scope).some((version) => (type.at(version)?.writable ?? 0) > 0)) {
      azapi.push({ id: formatResourceId(id), apiVersion: versions.get(key) ?? "", instead: true });
      left.set(key, "It is to be written for azapi.");
    }
  }
  return { azapi, left };
}
