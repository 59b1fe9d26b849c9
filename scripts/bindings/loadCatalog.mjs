import { importBundled } from "../importBundled.mjs";

const source = `export { createCatalog } from "./createCatalog";
export { isOne } from "./isOne";`;

/** The catalog of the server, over what `load` gives for the name of each data file. */
export async function loadCatalog(load) {
  const { createCatalog, isOne } = await importBundled(source, "server/src/catalog");
  return { catalog: createCatalog(load), isOne };
}
