import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtIn } from "../server/src/catalog/builtIn/builtIn";
import type { Catalog } from "../server/src/catalog/catalog";
import { createCatalog } from "../server/src/catalog/createCatalog";

/** Where the data is that the built programs use. */
export const data = "dist/data";

/** A version whose schemas are asked for: any that `requirements` lets in. */
export const version = "4.50.0";

/** A catalog over that data that knows nothing yet. */
export function builtCatalog(): Catalog {
  const load = (file: string) => {
    const path = join(data, file);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  return createCatalog([builtIn(load)]);
}
