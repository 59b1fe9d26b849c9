import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importBundled } from "./importBundled.mjs";

const source = `export { builtIn } from "./catalog/builtIn/builtIn";
export { createCatalog } from "./catalog/createCatalog";
export { createService } from "./createService";`;

/** The server's service over the committed data, without an editor around it. */
export async function loadService() {
  const { builtIn, createCatalog, createService } = await importBundled(source, "server/src");
  return createService(createCatalog([builtIn((file) => read(join("server/data", file)))]));
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
