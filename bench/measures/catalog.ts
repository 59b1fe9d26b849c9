// The catalog: from nothing to the first schema (which reads the data file), and then each further schema at its first
// use. Later uses of a schema cost nothing and are not measured.
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "../../server/src/catalog/catalog";
import { builtCatalog, data, version } from "../builtCatalog";
import type { Measure } from "../measure";
import { median, percentile, timesOf } from "../stats";

/** Every resource type of azurerm, each looked up once. */
export const catalog: Measure = async () => {
  const first = median(await timesOf(5, 1, () => find(builtCatalog(), "azurerm_machine_learning_workspace")));
  const warm = builtCatalog();
  const names = warm.provider("azurerm")!.names("resource", version);
  const times: number[] = [];
  for (const name of names) times.push(...(await timesOf(1, 0, () => find(warm, name))));
  return [
    { name: "first schema, with reading the data", unit: "ms", ours: first },
    { name: "a further type's schema, p50", unit: "ms", ours: median(times), target: { atMost: 2 } },
    { name: "a further type's schema, p95", unit: "ms", ours: percentile(times, 95), target: { atMost: 2 } },
    { name: "azurerm's data, unpacked", unit: "MB", ours: statSync(join(data, "azurerm.jsonl")).size / 1e6 },
  ];
};

function find(from: Catalog, name: string): void {
  from.provider("azurerm")!.find("resource", name, version);
}
