import { type ArgumentReferences, readArgumentReferences } from "./azure/argumentReferences";
import type { ResourceTypes } from "./azure/bodyType";
import type { DataPlaneType } from "./azure/dataPlaneTypes";
import type { LogCategories } from "./azure/logCategories";
import type { MadeByAzure } from "./azure/madeByAzure";
import type { NameForm } from "./azure/nameForms";
import { type OrderFacts, readOrderFacts } from "./azure/orderFacts";
import type { PlanRefusal } from "./azure/planRefusals";
import { type PrivateLinks, readPrivateLinks } from "./azure/privateLink";
import { type Roles, readRoles } from "./azure/roles";
import type { Catalog, Provider } from "./catalog";
import { createProvider } from "./provider/createProvider";
import { joinFacts } from "./provider/joinFacts";
import type { FunctionSignature, SetUp, Source } from "./source";
import { type Usage, type UsedArguments, unknownUsage } from "./usage";

/**
 * The catalog of some sources. If several know the same provider, it has the snapshots of all; where two have facts of the same
 * kind, such as a snapshot of one version, those of the earlier source count. Everything is read once, on first use.
 */
export function createCatalog(sources: readonly Source[]): Catalog {
  return catalogOf(sources, new Map());
}

/** `former` has providers that were read already, from the same facts. */
function catalogOf(sources: readonly Source[], former: ReadonlyMap<string, Provider | undefined>): Catalog {
  const providerNames = [...new Set(sources.flatMap(({ providers }) => [...providers.keys()]))];
  const providers = new Map(former);
  let snippets: readonly SetUp[] | undefined;
  let usage: Usage | undefined;
  let resourceTypes: ResourceTypes | undefined | null = null;
  let roles: Roles | undefined;
  let usedArguments: UsedArguments | undefined;
  let otherTypes: ReadonlyMap<string, readonly string[]> | undefined;
  let logCategories: LogCategories | undefined;
  let order: OrderFacts | undefined;
  let argumentReferences: ArgumentReferences | undefined;
  let dataPlaneTypes: readonly DataPlaneType[] | undefined;
  let madeByAzure: readonly MadeByAzure[] | undefined;
  let nameForms: ReadonlyMap<string, NameForm> | undefined;
  let privateLinks: PrivateLinks | undefined;
  let planRefusals: ReadonlyMap<string, readonly PlanRefusal[]> | undefined;
  let functions: ReadonlyMap<string, FunctionSignature> | undefined;

  function provider(name: string): Provider | undefined {
    if (!providers.has(name) && providerNames.includes(name)) providers.set(name, joined(name));
    return providers.get(name);
  }

  function joined(name: string): Provider | undefined {
    const [first, ...others] = sources.flatMap(({ providers }) => providers.get(name)?.() ?? []);
    return first && createProvider(joinFacts(first, others));
  }

  /** What the first source says that knows it. */
  function firstOf<T>(told: (source: Source) => T | undefined): T | undefined {
    for (const source of sources) {
      const found = told(source);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    providerNames,
    provider,
    providerOf(type) {
      for (const name of providerNames)
        if (type === name || (type[name.length] === "_" && type.startsWith(name))) return provider(name);
      return undefined;
    },
    get snippets() {
      snippets ??= sources.flatMap((source) => source.snippets?.() ?? []);
      return snippets;
    },
    get usage() {
      usage ??= firstOf((source) => source.usage?.()) ?? unknownUsage;
      return usage;
    },
    get usedArguments() {
      usedArguments ??= firstOf((source) => source.usedArguments?.()) ?? new Map();
      return usedArguments;
    },
    get otherTypes() {
      otherTypes ??= firstOf((source) => source.otherTypes?.()) ?? new Map();
      return otherTypes;
    },
    get resourceTypes() {
      if (resourceTypes === null) resourceTypes = firstOf((source) => source.resourceTypes?.());
      return resourceTypes;
    },
    get roles() {
      roles ??= firstOf((source) => source.roles?.()) ?? readRoles("");
      return roles;
    },
    get logCategories() {
      logCategories ??= firstOf((source) => source.logCategories?.()) ?? new Map();
      return logCategories;
    },
    operations: () => firstOf((source) => source.operations?.()),
    get order() {
      order ??= firstOf((source) => source.order?.()) ?? readOrderFacts("");
      return order;
    },
    get argumentReferences() {
      argumentReferences ??= firstOf((source) => source.argumentReferences?.()) ?? readArgumentReferences("");
      return argumentReferences;
    },
    get dataPlaneTypes() {
      dataPlaneTypes ??= firstOf((source) => source.dataPlaneTypes?.()) ?? [];
      return dataPlaneTypes;
    },
    get madeByAzure() {
      madeByAzure ??= firstOf((source) => source.madeByAzure?.()) ?? [];
      return madeByAzure;
    },
    get nameForms() {
      nameForms ??= firstOf((source) => source.nameForms?.()) ?? new Map();
      return nameForms;
    },
    get privateLinks() {
      privateLinks ??= firstOf((source) => source.privateLinks?.()) ?? readPrivateLinks("");
      return privateLinks;
    },
    get planRefusals() {
      planRefusals ??= firstOf((source) => source.planRefusals?.()) ?? new Map();
      return planRefusals;
    },
    get functions() {
      functions ??= new Map(sources.toReversed().flatMap((source) => [...(source.functions?.() ?? [])]));
      return functions;
    },
    with(id, source) {
      const replaced = sources.find((one) => one.id === id);
      const concerned = new Set([replaced, source].flatMap((one) => [...(one?.providers.keys() ?? [])]));
      const added = source ? [source] : [];
      const next = replaced ? sources.flatMap((one) => (one === replaced ? added : [one])) : [...sources, ...added];
      return catalogOf(next, new Map([...providers].filter(([name]) => !concerned.has(name))));
    },
  };
}
