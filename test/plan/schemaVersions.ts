import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The versions of the schemas of azurerm's resources, by type: Terraform has a state of another one upgraded. `run` runs Terraform in a folder, which
 * is empty so far; `setUp` is a file that sets up azurerm there.
 */
export async function schemaVersions(
  run: (folder: string, ...args: readonly string[]) => Promise<string>,
  folder: string,
  setUp: string,
): Promise<ReadonlyMap<string, number>> {
  writeFileSync(join(folder, "main.tf"), setUp);
  const said = JSON.parse(await run(folder, "providers", "schema", "-json"));
  const own = Object.values(said.provider_schemas)[0] as { resource_schemas: Record<string, { version: number }> };
  return new Map(Object.entries(own.resource_schemas).map(([type, { version }]) => [type, version]));
}
