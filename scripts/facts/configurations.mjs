// Configurations that people have written, for `applied`: what the acceptance tests of azurerm apply of the resource that each is about, and of types that no
// test applies what their documentation shows, with the id by which they are imported.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { importBundled } from "../importBundled.mjs";
import { covering } from "./covering.mjs";
import { withFittingTexts } from "./fittingTexts.mjs";
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
const mostOfType = 16;

/**
 * Lines of a file for `applied` (`{ type, config }`), of a checkout of azurerm, in the order of their types; and how many tests there were of which no
 * configuration is known.
 */
export async function configurationsIn(folder, release) {
  const all = writtenIn(folder).filter(({ about }) => about?.startsWith("azurerm_"));
  const server = await importBundled(source, ".", "node");
  const load = (file) => (file.startsWith("overlay/") ? undefined : readFileSync(join("server/data", file), "utf8"));
  const catalog = server.createCatalog([server.builtIn(load)]);
  const [byType, ids] = [new Map(), new Map()];
  let lost = 0;
  for (const one of all) {
    const [type] = one.about.split(".");
    const config = configOf(one, release, { ...server, catalog });
    if (config) byType.set(type, [...(byType.get(type) ?? []), withDistinctNames(config)]);
    else lost++;
  }
  for (const { id, ...one } of shownIn(folder)) {
    const [type] = one.about.split(".");
    const config = byType.has(type) ? undefined : configOf(one, release, { ...server, catalog });
    if (config) byType.set(type, [withDistinctNames(config)]);
    if (config && id) ids.set(type, id);
  }
  const types = [...byType].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = types.flatMap(([type, configs]) =>
    covering(configs, mostOfType).map((config) => ({ type, config, ...(ids.has(type) && { id: ids.get(type) }) })),
  );
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

/** The first example of each page that is about a type: `{ config, about, id }`. */
function shownIn(folder) {
  const pages = join(folder, "website/docs/r");
  if (!existsSync(pages)) return [];
  return readdirSync(pages).flatMap((page) => {
    const type = `azurerm_${page.split(".")[0]}`;
    const text = readFileSync(join(pages, page), "utf8");
    const examples = [...text.matchAll(/^```(?:hcl|terraform)\n(.*?)^```$/gms)].map(([, config]) => config);
    const head = new RegExp(`^resource "${type}" "([\\w-]+)"`, "m");
    const config = examples.find((one) => head.test(one));
    const id = new RegExp(`^terraform import ${type}\\.\\S+ "?(/[^\\s"]+)`, "m").exec(text)?.[1];
    return config ? [{ config, about: `${type}.${head.exec(config)[1]}`, id }] : [];
  });
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
  return typeof found === "string" ? undefined : withFittingTexts(found.given);
}

function pinOf(release) {
  return `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${release}"\n    }\n  }\n}\n`;
}
