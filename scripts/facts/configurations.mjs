// Configurations that people have written, for `applied`: what the acceptance tests of azurerm apply of the resource that each is about.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { importBundled } from "../importBundled.mjs";
import { covering } from "./covering.mjs";
import { parsedLines } from "./lines.mjs";
import { idAmong, namesIn, withDistinctNames } from "./namedIds.mjs";

const source = `
export { blockSchemaOf } from "./server/src/analysis/index";
export { firstRunOf, madeUpId } from "./server/src/azure/index";
export { builtIn, createCatalog } from "./server/src/catalog/index";
export { addressOf } from "./server/src/model/index";
export { createWorkspace } from "./server/src/workspace/index";
`;

/** Of each type so many at most, which together have whatever any of them has. */
const mostOfType = 5;

/**
 * Lines of a file for `applied` (`{ type, config }`), of a checkout of azurerm, in the order of their types; and how many tests there were of which no
 * configuration is known.
 */
export async function configurationsIn(folder, release) {
  const all = writtenIn(folder).filter(({ about }) => about?.startsWith("azurerm_"));
  const server = await importBundled(source, ".", "node");
  const load = (file) => (file.startsWith("overlay/") ? undefined : readFileSync(join("server/data", file), "utf8"));
  const catalog = server.createCatalog([server.builtIn(load)]);
  const byType = new Map();
  let lost = 0;
  for (const one of all) {
    const [type] = one.about.split(".");
    const config = configOf(one, release, { ...server, catalog });
    if (config) byType.set(type, [...(byType.get(type) ?? []), withDistinctNames(config)]);
    else lost++;
  }
  const types = [...byType].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = types.flatMap(([type, configs]) => covering(configs, mostOfType).map((config) => ({ type, config })));
  return { lines, lost };
}

/** What Go says of the tests: `{ name, config, about }`. */
function writtenIn(folder) {
  const read = spawnSync("go", ["run", ".", resolve(folder, "internal/services"), "applied"], {
    cwd: "scripts/referee/acceptance",
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (read.status !== 0) throw new Error(`Go does not run what reads the tests: ${read.stderr || read.error}`);
  return parsedLines(read.stdout);
}

/** The arguments of the resource; undefined where something has to be known that only Terraform knows. */
function configOf({ config: text, about }, release, server) {
  const { store, updates } = server.createWorkspace(server.catalog);
  const uri = "file:///module/main.tf";
  updates.open(uri, text);
  if (!/^\s*required_providers\b/m.test(text)) updates.open("file:///module/versions.tf", pinOf(release));
  const block = store.read(uri)?.blocks.find((one) => one.kind === "resource" && server.addressOf(one) === about);
  const scope = store.scopeOf(uri);
  const schema = block && server.blockSchemaOf(block, scope).body;
  if (!schema) return undefined;
  const names = namesIn(text);
  const found = server.firstRunOf(block, schema, scope, (address) =>
    idAmong(names, address, server.madeUpId(address, scope)),
  );
  return typeof found === "string" ? undefined : found.given;
}

function pinOf(release) {
  return `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${release}"\n    }\n  }\n}\n`;
}
