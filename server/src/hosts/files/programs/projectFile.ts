// cdktf.json, which both CDKTF and CDK Terrain read: the providers that a project asks for.

import { join } from "node:path";
import { providerNameAt } from "../../../model/index";
import { isObject } from "../../../text/index";
import type { Pin } from "../../../workspace/index";
import type { Disk } from "../disk";
import { jsonObject } from "./jsonObject";

interface ProjectFile {
  readonly pins: readonly Pin[];
  /** Where bindings are generated into, as seen from the file. */
  readonly output: string;
}

/** Of a folder itself; where it has none, as if it were empty. */
export async function projectFile(disk: Disk, folder: string): Promise<ProjectFile> {
  const file = (await jsonObject(disk, join(folder, "cdktf.json"))) ?? {};
  const listed: readonly unknown[] = Array.isArray(file.terraformProviders) ? file.terraformProviders : [];
  return {
    pins: listed.flatMap(pinOf),
    output: typeof file.codeMakerOutput === "string" ? file.codeMakerOutput : ".gen",
  };
}

/** `"azurerm@~> 4.0"`, `"hashicorp/azurerm@4.1.0"` or `{ name, source, version }`. */
function pinOf(listed: unknown): readonly Pin[] {
  const { source, version } = typeof listed === "string" ? partsOf(listed) : fieldsOf(listed);
  const provider = source === undefined ? undefined : providerNameAt(source);
  if (provider === undefined || version === undefined || version.trim() === "") return [];
  return [{ provider, version, because: `The file cdktf.json asks for ${provider} ${version}.` }];
}

interface Listed {
  readonly source?: string | undefined;
  readonly version?: string | undefined;
}

function partsOf(listed: string): Listed {
  const [source, version] = listed.split("@");
  return { source: source?.trim(), version };
}

function fieldsOf(listed: unknown): Listed {
  if (!isObject(listed)) return {};
  const { name, source, version } = listed;
  return {
    source: typeof source === "string" ? source : typeof name === "string" ? name : undefined,
    version: typeof version === "string" ? version : undefined,
  };
}
