// Bindings that `cdktf get` has generated, with a note of the versions they were generated from.
import { join } from "node:path";
import type { Disk } from "../disk";
import { type Bindings, providerAt } from "./bindings";
import { jsonObject } from "./jsonObject";

/** Those in the folder `output` of a project's folder. */
export async function generatedBindings(disk: Disk, folder: string, output: string): Promise<Bindings> {
  const [versions, isThere] = await Promise.all([
    jsonObject(disk, join(folder, output, "versions.json")),
    disk.exists(join(folder, output, "providers", "azurerm")),
  ]);
  const pins = Object.entries(versions ?? {}).flatMap(([source, version]) => {
    const provider = providerAt(source);
    return provider !== undefined && typeof version === "string"
      ? [{ provider, version, because: `The bindings in ${output} were generated from ${provider} ${version}.` }]
      : [];
  });
  return { pins, isThere };
}
