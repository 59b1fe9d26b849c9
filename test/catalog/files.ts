// The data of the catalog for tests, as a host would load it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../../server/src/catalog/createCatalog";

/** The text of a file of server/data, undefined if there is none. */
export function loadData(file: string): string | undefined {
  const path = join("server/data", file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

export const azurerm = createCatalog([builtIn(loadData)]).provider("azurerm")!;

/** The lines that are written by hand, from azurerm's sources, about what is sent. */
interface LineByHand {
  readonly type: string;
  readonly azure?: string;
  readonly into?: string;
  readonly id?: string;
  readonly rows?: object;
}

export const linesByHand: readonly LineByHand[] = (loadData("sentBySource.jsonl") ?? "")
  .split("\n")
  .filter(Boolean)
  .slice(1)
  .map((line) => JSON.parse(line) as LineByHand);
