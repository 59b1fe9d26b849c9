// The data of the catalog for tests, as a host would load it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalog } from "../../server/src/catalog/createCatalog";

/** Reads from server/data, and from the build for what only the build makes. */
export function loadData(file: string): string | undefined {
  for (const folder of ["server/data", "dist/data"]) {
    if (existsSync(join(folder, file))) return readFileSync(join(folder, file), "utf8");
  }
  return undefined;
}

export const azurerm = createCatalog(loadData).provider("azurerm")!;
