import { type ArgumentReferences, readArgumentReferences } from "./azure/argumentReferences";
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
import type { FunctionSignature, OtherTypes, SetUp, Source } from "./source";
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
  const firstOf = <T>(ask: (source: Source) => T | undefined) => firstKnown(sources, ask);
  const snippets = once((): readonly SetUp[] => sources.flatMap((source) => source.snippets?.() ?? []));
  const usage = once((): Usage => firstOf((source) => source.usage?.()) ?? unknownUsage);
  const usedArguments = once((): UsedArguments => firstOf((source) => source.usedArguments?.()) ?? new Map());
  const otherTypes = once((): OtherTypes => firstOf((source) => source.otherTypes?.()) ?? noOthers);
  const roles = once((): Roles => firstOf((source) => source.roles?.()) ?? readRoles(""));
  const logCategories = once((): LogCategories => firstOf((source) => source.logCategories?.()) ?? new Map());
  const order = once((): OrderFacts => firstOf((source) => source.order?.()) ?? readOrderFacts(""));
  const argumentReferences = once(
    (): ArgumentReferences => firstOf((source) => source.argumentReferences?.()) ?? readArgumentReferences(""),
  );
  const dataPlaneTypes = once((): readonly DataPlaneType[] => firstOf((source) => source.dataPlaneTypes?.()) ?? []);
  const madeByAzure = once((): readonly MadeByAzure[] => firstOf((source) => source.madeByAzure?.()) ?? []);
  const nameForms = once((): ReadonlyMap<string, NameForm> => firstOf((source) => source.nameForms?.()) ?? new Map());
  const privateLinks = once((): PrivateLinks => firstOf((source) => source.privateLinks?.()) ?? readPrivateLinks(""));
  const planRefusals = once(
    (): ReadonlyMap<string, readonly PlanRefusal[]> => firstOf((source) => source.planRefusals?.()) ?? new Map(),
  );
  const functions = once(
    (): ReadonlyMap<string, FunctionSignature> =>
      new Map(sources.toReversed().flatMap((source) => [...(source.functions?.() ?? [])])),
  );
  const resourceTypes = once(() => firstOf((source) => source.resourceTypes?.()));

  function provider(name: string): Provider | undefined {
    if (!providers.has(name) && providerNames.includes(name)) providers.set(name, providerIn(sources, name));
    return providers.get(name);
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
      return snippets();
    },
    get usage() {
      return usage();
    },
    get usedArguments() {
      return usedArguments();
    },
    get otherTypes() {
      return otherTypes();
    },
    get resourceTypes() {
      return resourceTypes();
    },
    get roles() {
      return roles();
    },
    get logCategories() {
      return logCategories();
    },
    operations: () => firstOf((source) => source.operations?.()),
    get order() {
      return order();
    },
    get argumentReferences() {
      return argumentReferences();
    },
    get dataPlaneTypes() {
      return dataPlaneTypes();
    },
    get madeByAzure() {
      return madeByAzure();
    },
    get nameForms() {
      return nameForms();
    },
    get privateLinks() {
      return privateLinks();
    },
    get planRefusals() {
      return planRefusals();
    },
    get functions() {
      return functions();
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

const noOthers: OtherTypes = { names: new Map(), begun: () => undefined };

/** What all sources together say of a provider. */
function providerIn(sources: readonly Source[], name: string): Provider | undefined {
  const [first, ...others] = sources.flatMap(({ providers }) => providers.get(name)?.() ?? []);
  return first && createProvider(joinFacts(first, others));
}

/** What the first source says that knows it. */
function firstKnown<T>(sources: readonly Source[], ask: (source: Source) => T | undefined): T | undefined {
  for (const source of sources) {
    const found = ask(source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Finds something when it is first asked for, and keeps it. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
