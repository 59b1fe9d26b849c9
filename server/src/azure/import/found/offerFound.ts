/** What was found in Azure, as it may be imported: in which version of Azure's interface it is read, as what it is written, and why it may not be. */
import type { Scope } from "../../../analysis/index";
import { newestStable, type Provider } from "../../../catalog/index";
import {
  formatResourceId,
  hasParts,
  isSameType,
  type ListOfParts,
  type ListToRead,
  type ResourceId,
  typeOfId,
} from "../../../resourceIds/index";
import { isObject, type JsonObject } from "../../json";
import { groupType, mappingOf, mappings } from "../../mappings/index";
import { usableVersions } from "../../resources/usableVersions";
import { type AzureResource, azureResourceOf } from "../../responses";
import { whyNeverImported } from "../azapi/neverImported";
import type { Skipped } from "../candidates";
import { addressesOfIds } from "../module/addressOfId";
import { declaredResources } from "../module/declaredResources";
import { typesToRead } from "../typesToRead";
import { childrenIn } from "./childrenIn";
import { madeByAzure } from "./madeByAzure";
import { partLists } from "./partLists";

/** Something that was found. */
export interface OfferedResource {
  readonly id: string;
  /** Azure's type of it, as its id spells it. */
  readonly azureType: string;
  /** As what it is likely to be written: a type of azurerm's, or `azapi_resource`. Empty where neither is for it. */
  readonly as: string;
  /** The version of Azure's interface to read it in; empty where it is not known, and nothing is to be read. */
  readonly apiVersion: string;
  /** Set where it is to be written for azapi although azurerm has a type for it: its id is none of Azure's there. */
  readonly instead?: boolean;
  /** Why it is not to be imported. */
  readonly left?: Pick<Skipped, "why" | "because">;
  /** What Azure says of it, where that is known already. */
  readonly answer?: JsonObject;
  /** Where Azure lists what azurerm holds apart from it, and what Azure ML and Foundry have in it. */
  readonly lists: readonly ListToRead[];
}

/** What is known of what was found: rows of Resource Graph, or whole answers. */
export type FoundAs = "rows" | "answers";

/**
 * Looks at what was found, and in answers also at parts that are separate resources in azurerm. Anything without an id
 * is skipped.
 */
export function offerFound(
  found: readonly unknown[],
  foundAs: FoundAs,
  scope: Scope,
  version: string,
): readonly OfferedResource[] {
  const offers = new Offers(foundAs, scope, version);
  return found.flatMap((json) => (isObject(json) ? offers.of(json) : []));
}

/** What is offered into a module, each resource once. */
class Offers {
  private readonly provider: Provider | undefined;
  private readonly declared: ReturnType<typeof declaredResources>;
  private readonly addressOfId: ReturnType<typeof addressesOfIds>;
  private readonly seen = new Set<string>();

  constructor(
    private readonly foundAs: FoundAs,
    private readonly scope: Scope,
    private readonly version: string,
  ) {
    this.provider = scope.catalog.provider("azurerm");
    this.declared = declaredResources(scope);
    this.addressOfId = addressesOfIds(scope, this.declared);
  }

  /** What is offered of it: first itself. */
  of(json: JsonObject): readonly OfferedResource[] {
    const { provider, scope, seen } = this;
    const resource = azureResourceOf(json);
    const azureType = resource ? azureTypeOf(resource.id) : undefined;
    if (!resource || azureType === undefined || seen.has(resource.key)) return [];
    seen.add(resource.key);
    const found = provider ? typeFor(resource, provider, this.version) : azapi;
    const as = found === azapi && !scope.catalog.resourceTypes?.find(azureType) ? "" : found;
    const left = this.whyNot(resource, azureType, as);
    const isWhole = this.foundAs === "answers";
    const inside = isWhole && !left ? childrenIn(json) : [];
    const own = {
      id: formatResourceId(resource.id),
      azureType,
      as,
      apiVersion: versionToRead(azureType, as, scope),
      ...(isSameType(azureType, diagnosticSettings) && { instead: true }),
      ...(left && { left }),
      ...(isWhole && { answer: json }),
    };
    // What azurerm has no type for is an argument of what it stands in.
    const apart = inside.flatMap((child) => this.of(child)).filter((child) => child.as !== "" && child.as !== azapi);
    return [{ ...own, lists: this.listsIn(own, json, inside) }, ...apart];
  }

  private whyNot(resource: AzureResource, azureType: string, as: string): OfferedResource["left"] {
    const { declared, scope } = this;
    const address =
      declared.addressOf(resource.id) ??
      declared.probableAddressOf(resource.id) ??
      this.addressOfId(formatResourceId(resource.id));
    if (address) return { why: "declared", because: `It is declared already, as ${address}.` };
    const because = madeByAzure(resource, azureType, scope.catalog.madeByAzure) ?? whyNeverImported(resource);
    if (because) return { why: "service", because };
    return as === "" ? { why: "impossible", because: `Neither azurerm nor azapi has ${azureType}.` } : undefined;
  }

  /** Of what the code has already, only the lists of its parts. */
  private listsIn(
    { id, azureType, left }: Omit<OfferedResource, "lists">,
    { kind }: JsonObject,
    inside: readonly JsonObject[],
  ): readonly ListToRead[] {
    const { provider, scope } = this;
    if (!provider || (left && left.why !== "declared")) return [];
    const below = left ? [] : this.listsBelow(id, azureType, inside, provider);
    const known = new Set(below.map(({ path }) => path.toLowerCase()));
    const parts = listsOfParts(id, azureType, scope).filter(
      (list) => !known.has(list.path.toLowerCase()) && hasParts(list, kind),
    );
    return [...below, ...parts.map(({ kinds: _, ...list }) => list)];
  }

  private listsBelow(
    id: string,
    azureType: string,
    inside: readonly JsonObject[],
    azurerm: Provider,
  ): readonly ListToRead[] {
    const { scope, version } = this;
    const there = new Set(inside.map((child) => (typeOfId(String(child.id)) ?? "").toLowerCase()));
    const below = azurerm.typesBelow(azureType).flatMap((type) => {
      const words = type.slice(azureType.length + 1).split("/");
      const path = pathOfList(id, words, (word) => azurerm.typesFor(`${azureType}/${word}`).length > 0);
      const sample = path === undefined ? undefined : azureResourceOf({ id: `${path}/x` });
      if (!sample || there.has(type.toLowerCase())) return [];
      const as = typeFor(sample, azurerm, version);
      return as === azapi ? [] : [{ path: path!, apiVersion: versionToRead(type, as, scope) }];
    });
    const isAtTop = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[^/]+\/[^/]+\/[^/]+$/i.test(id);
    if (!isAtTop) return below;
    const apiVersion = versionToRead(diagnosticSettings, azapi, scope);
    return [...below, { path: `${id}/providers/${diagnosticSettings}`, apiVersion }];
  }
}

const azapi = "azapi_resource";
/** Which anything may have. azurerm joins the id of what they are of and their name by a bar: https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/monitor_diagnostic_setting */
const diagnosticSettings = "Microsoft.Insights/diagnosticSettings";

function azureTypeOf(id: ResourceId): string | undefined {
  return typeOfId(formatResourceId(id)) ?? (id.type === "" ? groupType : undefined);
}

/** Where Azure lists the parts of something, in the versions that are read; none for what is nothing of Azure ML or Foundry. */
export function listsOfParts(id: string, azureType: string, scope: Scope): readonly ListOfParts[] {
  return partLists(azureType).flatMap(({ word, ...more }): readonly ListOfParts[] => {
    const apiVersion = versionToRead(`${azureType}/${word}`, azapi, scope);
    return apiVersion === "" ? [] : [{ path: `${id}/${word}`, apiVersion, ...more }];
  });
}

/** Below something that is no resource of its own, of which each has one that is called default, such as the blob service of an account. */
function pathOfList(id: string, words: readonly string[], isResource: (word: string) => boolean): string | undefined {
  const [first = "", second] = words;
  if (second === undefined) return `${id}/${first}`;
  return words.length === 2 && !isResource(first) ? `${id}/${first}/default/${second}` : undefined;
}

function typeFor(resource: AzureResource, provider: Provider, version: string): string {
  if (isSameType(resource.id.type, diagnosticSettings)) return azapi;
  const mapping = mappingOf(resource) ?? mappings.find((one) => one.azureType === resource.id.type);
  return mapping?.type ?? typesToRead(resource, provider, version).types[0] ?? azapi;
}

/** That which azurerm asks for, or else the newest stable one that azapi knows. */
export function versionToRead(azureType: string, as: string, scope: Scope): string {
  const azurerm = scope.catalog.provider("azurerm");
  const [first] = azurerm?.typesFor(azureType) ?? [];
  const sent = azurerm?.sentTo(as, []) ?? azurerm?.sentTo(first?.type ?? "", []);
  const asked = sent?.azureType.split("@")[1];
  if (asked !== undefined) return asked;
  const known = scope.catalog.resourceTypes?.find(azureType);
  const usable = known ? usableVersions(known, scope) : [];
  return newestStable(usable) ?? usable.at(-1) ?? "";
}
