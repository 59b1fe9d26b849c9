import { importBundled } from "../importBundled.mjs";

const source = `export { builtIn } from "./builtIn/builtIn";
export { createCatalog } from "./createCatalog";
export { isSingleBlock } from "./schema";`;

/** The catalog of the server, over what `load` gives for the name of each data file. */
export async function loadCatalog(load) {
  const { builtIn, createCatalog, isSingleBlock } = await importBundled(source, "server/src/catalog");
  return { catalog: createCatalog([builtIn(load)]), isSingleBlock };
}
