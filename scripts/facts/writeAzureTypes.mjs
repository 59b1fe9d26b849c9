import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { azureProseLines } from "./azureProse.mjs";
import { azureTypeLines, firstReleases, formerReleases } from "./azureTypes.mjs";
import { readBicepTypes } from "./bicepTypes.mjs";

const file = "server/data/azureTypes.txt";

/**
 * Writes Azure's resource types from a checkout of Azure/terraform-provider-azapi.
 *
 * @param folder that of its type files, `internal/azure/generated`.
 * @param options `version`: its release; `since`: a file that says by namespace which release was the first to know an API version, for
 *   whoever has no file of ours from before.
 */
export function writeAzureTypes(folder, { version, since }) {
  if (!folder || !existsSync(folder) || !version) {
    console.error(
      "Say where the type files are and of which release: npm run facts -- azapi <folder> --version 2.12.0",
    );
    process.exitCode = 2;
    return;
  }
  const graph = readBicepTypes(folder);
  const former = since
    ? JSON.parse(readFileSync(since, "utf8"))
    : formerReleases(existsSync(file) && readFileSync(file, "utf8"));
  const text = azureTypeLines(graph, version, firstReleases(graph.types, version, former));
  writeFileSync(file, text);
  writeFileSync("server/data/azureProse.jsonl", azureProseLines(folder, version));
  console.log(`Wrote ${file}: ${graph.types.size} resource types.`);
}
