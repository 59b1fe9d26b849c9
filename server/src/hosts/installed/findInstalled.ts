// Where an installed provider's program lies. Nothing of it is run or read here.
import { readdir, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { isVersion, parseAddress, type Release } from "./address";
import { type CliEnvironment, ownCliEnvironment } from "./cacheFolder";
import { packageFolders } from "./cliConfiguration";

/** An installed provider release. */
export interface Installed extends Release {
  /** The folder of its package, all of which its hash is of. */
  readonly folder: string;
  /** Its program there. */
  readonly binary: string;
}

const systems = new Map<string, string>([["win32", "windows"]]);
const processors = new Map<string, string>([
  ["x64", "amd64"],
  ["ia32", "386"],
]);

/** This machine as Terraform names it; on Apple's processors Terraform may be one for Intel's. */
function platforms(): readonly string[] {
  const own = `${systems.get(process.platform) ?? process.platform}_${processors.get(process.arch) ?? process.arch}`;
  return own === "darwin_arm64" ? [own, "darwin_amd64"] : [own];
}

/** Where Terraform keeps what it installs for a folder. */
export function dataFolder(folder: string, { env }: CliEnvironment = ownCliEnvironment()): string {
  const own = env.TF_DATA_DIR || ".terraform";
  return isAbsolute(own) ? own : join(folder, own);
}

/** A release as it is installed for a folder, in the cache of packages or in a mirror, in this order. */
export async function findInstalled(
  release: Release,
  folder: string,
  environment: CliEnvironment = ownCliEnvironment(),
): Promise<Installed | undefined> {
  const roots = [join(dataFolder(folder, environment), "providers"), ...(await packageFolders(environment))];
  for (const root of roots) {
    const installed = await installedIn(root, release);
    if (installed) return installed;
  }
  return undefined;
}

/** All releases that are installed for a folder, whether or not a lock file fixes them. */
export async function installedFor(
  folder: string,
  environment: CliEnvironment = ownCliEnvironment(),
): Promise<readonly Installed[]> {
  const root = join(dataFolder(folder, environment), "providers");
  const found: Installed[] = [];
  for (const [host, namespace, type, version] of await foldersBelow(root, 4)) {
    const address = parseAddress(`${host}/${namespace}/${type}`);
    if (!address || version === undefined || !isVersion(version)) continue;
    const installed = await installedIn(root, { ...address, version });
    if (installed) found.push(installed);
  }
  return found;
}

async function installedIn(root: string, release: Release): Promise<Installed | undefined> {
  const { host, namespace, type, version } = release;
  for (const platform of platforms()) {
    const folder = join(root, host, namespace, type, version, platform);
    const binary = await binaryIn(folder, type);
    if (binary !== undefined) return { host, namespace, type, version, folder, binary };
  }
  return undefined;
}

/** Whoever has more providers than this in one folder has something else there. */
const mostEntries = 200;

async function foldersBelow(root: string, depth: number): Promise<readonly (readonly string[])[]> {
  if (depth === 0) return [[]];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const below = names.slice(0, mostEntries).map(async (name) => {
    const paths = await foldersBelow(join(root, name), depth - 1);
    return paths.map((path) => [name, ...path]);
  });
  return (await Promise.all(below)).flat();
}

/** The program in a package. Source: ExecutableFile in internal/providercache/cached_provider.go of hashicorp/terraform. */
async function binaryIn(folder: string, type: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const plain = `terraform-provider-${type}`;
  for (const name of names.sort()) {
    const program = name.replace(/\.exe$/, "");
    if (program !== plain && !program.startsWith(`${plain}_`)) continue;
    const path = join(folder, name);
    if (await isFile(path)) return path;
  }
  return undefined;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
