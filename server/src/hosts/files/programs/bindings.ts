// What a look for bindings of the providers comes to.

import { join } from "node:path";
import { isObject } from "../../../lsp/isObject";
import type { Pin } from "../../../workspace/folderFiles";
import type { Disk } from "../disk";
import { jsonObject } from "./jsonObject";

/** The bindings that were found in one place. */
export interface Bindings {
  readonly pins: readonly Pin[];
  /** True if those of azurerm are there, whatever their version. */
  readonly isThere: boolean;
}

/** Providers whose bindings matter. */
export const providers = ["azurerm", "azuread"] as const;

/** The local name of the provider at a registry address, if it is HashiCorp's: `registry.terraform.io/hashicorp/azurerm`. */
export function providerAt(source: string): string | undefined {
  const [name, namespace = "hashicorp"] = source.split("/").reverse();
  return namespace.toLowerCase() === "hashicorp" ? name : undefined;
}

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

const last = { azurerm: "4.55.0", azuread: "3.7.0" };

/** By provider, for the packages that a project lists; undefined where those tell of none. */
export function lastReleases(packages: readonly string[] = []): Readonly<Record<string, string>> | undefined {
  const found = Object.entries(last).filter(
    ([name]) => packages.includes(`@cdktf/provider-${name}`) && !packages.includes(`@cdktn/provider-${name}`),
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
