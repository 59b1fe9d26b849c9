import { type ArgumentReferences, readArgumentReferences } from "./azure/argumentReferences";
import type { ResourceTypes } from "./azure/bodyType";
import type { LogCategories } from "./azure/logCategories";
import { type OrderFacts, readOrderFacts } from "./azure/orderFacts";
import type { PlanRefusal } from "./azure/planRefusals";
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
      usage ??= sources.map((source) => source.usage?.()).find((one) => one !== undefined) ?? unknownUsage;
      return usage;
    },
    get usedArguments() {
      usedArguments ??= sources.map((source) => source.usedArguments?.()).find((one) => one !== undefined) ?? new Map();
      return usedArguments;
    },
    get otherTypes() {
      otherTypes ??= sources.map((source) => source.otherTypes?.()).find((one) => one !== undefined) ?? new Map();
      return otherTypes;
    },
    get resourceTypes() {
      if (resourceTypes === null)
        resourceTypes = sources.map((source) => source.resourceTypes?.()).find((one) => one !== undefined);
      return resourceTypes;
    },
    get roles() {
      roles ??= sources.map((source) => source.roles?.()).find((one) => one !== undefined) ?? readRoles("");
      return roles;
    },
    get logCategories() {
      logCategories ??= sources.map((source) => source.logCategories?.()).find((one) => one !== undefined) ?? new Map();
      return logCategories;
    },
    operations: () => sources.map((source) => source.operations?.()).find((one) => one !== undefined),
    get order() {
      order ??= sources.map((source) => source.order?.()).find((one) => one !== undefined) ?? readOrderFacts("");
      return order;
    },
    get argumentReferences() {
      argumentReferences ??=
        sources.map((source) => source.argumentReferences?.()).find((one) => one !== undefined) ??
        readArgumentReferences("");
      return argumentReferences;
    },
    get planRefusals() {
      planRefusals ??= sources.map((source) => source.planRefusals?.()).find((one) => one !== undefined) ?? new Map();
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
