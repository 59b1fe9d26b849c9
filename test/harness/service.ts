import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import type { Catalog } from "../../server/src/catalog/catalog";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { createService } from "../../server/src/createService";
import type { Service } from "../../server/src/service";
import type { ModuleContext } from "../../server/src/workspace/moduleContext";
import { dataUpTo } from "./dataUpTo";
import { withCarriageReturns } from "./withCarriageReturns";

/** Where the project's files are, seen from the built tests in dist/test. */
export const root = process.cwd();

/** The catalog over the committed data, as every host has it. */
export const catalog = createCatalog([builtIn(loadData)]);

/** The same as it was when a release of a provider was the newest: for what is said of releases after the newest of which all is known. */
export function catalogUpTo(release: string, provider = "azurerm"): Catalog {
  const before = upTo.get(`${provider} ${release}`);
  if (before) return before;
  const cut = createCatalog([
    builtIn((file) => {
      const text = loadData(file);
      return file === `${provider}.jsonl` && text ? dataUpTo(text, release) : text;
    }),
  ]);
  upTo.set(`${provider} ${release}`, cut);
  return cut;
}

const upTo = new Map<string, Catalog>();

function loadData(file: string): string | undefined {
  const path = join(root, "server/data", file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** A service that knows nothing but `files`, by name, in one folder. */
export function serviceWith(files: Readonly<Record<string, string>>): Service {
  const service = withCarriageReturns(createService(catalog));
  for (const [name, text] of Object.entries(files)) service.open(uriOf(name), text);
  return service;
}

/** The address of a file in that folder. */
export function uriOf(name: string): string {
  return `file:///module/${name}`;
}

/** A file that pins the provider, for cases that depend on its version. */
export function pinned(version: string, provider = "azurerm"): string {
  const source = `${provider === "azapi" ? "Azure" : "hashicorp"}/${provider}`;
  return `terraform {\n  required_providers {\n    ${provider} = {\n      source  = "${source}"\n      version = "${version}"\n    }\n  }\n}\n`;
}

/** What lies around a program whose bindings are of that version. */
export function pinnedTo(version: string, provider = "azurerm"): ModuleContext {
  return { parents: [], pins: [{ provider, version, because: "The case says so." }] };
}
