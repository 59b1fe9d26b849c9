import type { Catalog, Provider } from "./catalog";
import { createProvider } from "./createProvider";
import { readFunctions } from "./data/readFunctions";
import { type ProgramSnippet, readSnippets } from "./data/snippets";
import type { FunctionSignature } from "./functionSignature";

const providerNames = ["azurerm", "azuread"];

/**
 * The catalog over the files of server/data (in the package: dist/data). `load` gives the text of a file by its path
 * in there, or undefined where there is none; it is asked once for each file, at the first need of it. A provider
 * whose file is missing or broken is one that we do not know.
 */
export function createCatalog(load: (file: string) => string | undefined): Catalog {
  const known = new Map<string, Provider | undefined>();
  let snippets: readonly ProgramSnippet[] | undefined;
  let functions: ReadonlyMap<string, FunctionSignature> | undefined;

  function provider(name: string): Provider | undefined {
    if (!known.has(name) && providerNames.includes(name)) known.set(name, createProvider(name, load));
    return known.get(name);
  }

  return {
    providerNames,
    provider,
    providerOf(type) {
      const name = providerNames.find((one) => type[one.length] === "_" && type.startsWith(one));
      return name === undefined ? undefined : provider(name);
    },
    get snippets() {
      snippets ??= readSnippets(load("snippets.json") ?? "");
      return snippets;
    },
    get functions() {
      functions ??= readFunctions(load("functions.jsonl") ?? "");
      return functions;
    },
  };
}
