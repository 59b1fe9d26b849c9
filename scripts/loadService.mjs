import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importBundled } from "./importBundled.mjs";

const source = `export { attributeAt } from "./catalog/index";
export { builtIn } from "./catalog/builtIn/builtIn";
export { createCatalog } from "./catalog/createCatalog";
export { createService } from "./createService";`;

/** The server's service over the committed data, without an editor around it. */
export async function loadService() {
  return (await loadServer()).service;
}

/** The same with the catalog of that data, and what finds attributes in its schemas. */
export async function loadServer() {
  const { attributeAt, builtIn, createCatalog, createService } = await importBundled(source, "server/src");
  const catalog = createCatalog([builtIn((file) => read(join("server/data", file)))]);
  return { attributeAt, catalog, service: createService(catalog) };
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
