import { readArgumentReferences } from "./azure/argumentReferences";
import { readOrderFacts } from "./azure/orderFacts";
import { readPrivateLinks } from "./azure/privateLink";
import { readRoles } from "./azure/roles";
import type { Catalog, Provider } from "./catalog";
import { createProvider } from "./provider/createProvider";
import { joinFacts } from "./provider/joinFacts";
import type { OtherTypes, Source } from "./source";
import { unknownUsage } from "./usage";

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

  function provider(name: string): Provider | undefined {
    if (!providers.has(name) && providerNames.includes(name)) providers.set(name, providerIn(sources, name));
    return providers.get(name);
  }

  return Object.assign(factsOf(sources), {
    providerNames,
    provider,
    providerOf(type: string) {
      for (const name of providerNames)
        if (type === name || (type[name.length] === "_" && type.startsWith(name))) return provider(name);
      return undefined;
    },
    operations: () => firstKnown(sources, (source) => source.operations?.()),
    with(id: string, source: Source | undefined): Catalog {
      const replaced = sources.find((one) => one.id === id);
      const concerned = new Set([replaced, source].flatMap((one) => [...(one?.providers.keys() ?? [])]));
      const added = source ? [source] : [];
      const next = replaced ? sources.flatMap((one) => (one === replaced ? added : [one])) : [...sources, ...added];
      return catalogOf(next, new Map([...providers].filter(([name]) => !concerned.has(name))));
    },
  });
}

/** What is no provider's, and is kept once it was asked for. */
type Facts = Omit<Catalog, "providerNames" | "provider" | "providerOf" | "operations" | "with">;

/** The facts that the first source has which knows them, or else what says nothing; setups and functions are those of all. */
function factsOf(sources: readonly Source[]): Facts {
  const first = <T>(ask: (source: Source) => T | undefined) => firstKnown(sources, ask);
  return lazily<Facts>({
    snippets: () => sources.flatMap((source) => source.snippets?.() ?? []),
    functions: () => new Map(sources.toReversed().flatMap((source) => [...(source.functions?.() ?? [])])),
    usage: () => first((source) => source.usage?.()) ?? unknownUsage,
    usedArguments: () => first((source) => source.usedArguments?.()) ?? new Map(),
    otherTypes: () => first((source) => source.otherTypes?.()) ?? noOthers,
    resourceTypes: () => first((source) => source.resourceTypes?.()),
    roles: () => first((source) => source.roles?.()) ?? readRoles(""),
    logCategories: () => first((source) => source.logCategories?.()) ?? new Map(),
    order: () => first((source) => source.order?.()) ?? readOrderFacts(""),
    argumentReferences: () => first((source) => source.argumentReferences?.()) ?? readArgumentReferences(""),
    dataPlaneTypes: () => first((source) => source.dataPlaneTypes?.()) ?? [],
    madeByAzure: () => first((source) => source.madeByAzure?.()) ?? [],
    nameForms: () => first((source) => source.nameForms?.()) ?? new Map(),
    privateLinks: () => first((source) => source.privateLinks?.()) ?? readPrivateLinks(""),
    planRefusals: () => first((source) => source.planRefusals?.()) ?? new Map(),
  });
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

/** An object whose properties are found when they are first asked for, and kept. */
function lazily<T extends object>(finders: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {};
  for (const [name, find] of Object.entries<() => unknown>(finders)) {
    let found: { readonly value: unknown } | undefined;
    Object.defineProperty(object, name, {
      enumerable: true,
      get() {
        found ??= { value: find() };
        return found.value;
      },
    });
  }
  return object as T;
}
