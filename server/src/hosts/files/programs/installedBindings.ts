// Bindings that were installed as a package, which says the provider's version it was made from.
import { join } from "node:path";
import { isObject } from "../../../lsp/isObject";
import type { Pin } from "../../../workspace/folderFiles";
import type { Disk } from "../disk";
import { type Bindings, providers } from "./bindings";
import { jsonObject } from "./jsonObject";

const packages = ["@cdktf", "@cdktn"].flatMap((scope) =>
  providers.map((provider) => ({ provider, name: `${scope}/provider-${provider}` })),
);

/** Those in a folder's own `node_modules`, with the version of the CDKTF beside them. */
export async function installedBindings(disk: Disk, folder: string): Promise<Bindings & { readonly cdk?: unknown }> {
  const modules = join(folder, "node_modules");
  if (!(await disk.exists(modules))) return { pins: [], isThere: false };
  const packageAt = (name: string) => jsonObject(disk, join(modules, name, "package.json"));
  const found = await Promise.all(packages.map(async (each) => ({ ...each, file: await packageAt(each.name) })));
  return {
    cdk: (await packageAt("cdktf"))?.version,
    pins: found.flatMap(({ provider, name, file }) => (file ? pinOf(provider, name, file) : [])),
    isThere: found.some(({ provider, file }) => provider === "azurerm" && file !== undefined),
  };
}

function pinOf(provider: string, name: string, file: Readonly<Record<string, unknown>>): readonly Pin[] {
  const about = [file.cdktf, file.cdktn].filter(isObject).map((each) => each.provider);
  const version = about
    .filter(isObject)
    .map((each) => each.version)
    .find((each) => typeof each === "string");
  if (version === undefined) return [];
  const release = typeof file.version === "string" ? ` ${file.version}` : "";
  return [{ provider, version, because: `The installed ${name}${release} was made from ${provider} ${version}.` }];
}
