// Finds an azurerm that somebody has on this computer already. Nothing is ever downloaded.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { compareVersions } from "../../server/src/catalog/version/compareVersions";

export interface Provider {
  /** Its version, where the place tells one. */
  readonly version: string | undefined;
  /** The `provider_installation` that gives Terraform this one and no other. */
  readonly installation: string;
  /** Terraform takes it as it is, without `init`. */
  readonly isOverride: boolean;
}

const hosts = ["registry.terraform.io", "registry.opentofu.org"];

/** An override for developers first, then the newest in a mirror or cache; undefined where there is none. */
export function findProvider(): Provider | undefined {
  const configuration = settings();
  return overrideIn(configuration) ?? newestIn(mirrorsIn(configuration));
}

/** What the person has configured for Terraform or OpenTofu. */
function settings(): string {
  const { TF_CLI_CONFIG_FILE, APPDATA } = process.env;
  const names = [".terraformrc", ".tofurc"].map((name) => join(homedir(), name));
  const files = [TF_CLI_CONFIG_FILE, ...names, APPDATA && join(APPDATA, "terraform.rc")];
  const file = files.find((one) => one && existsSync(one));
  return file ? readFileSync(file, "utf8") : "";
}

function overrideIn(configuration: string): Provider | undefined {
  const given = /"(?:[\w.-]+\/)?hashicorp\/azurerm"\s*=\s*"([^"]+)"/.exec(configuration)?.[1];
  const folder = given && expanded(given);
  const files = folder && existsSync(folder) ? readdirSync(folder) : [];
  const binary = files.find((file) => /^terraform-provider-azurerm(_v[\d.]+.*|\.exe)?$/.test(file));
  if (!folder || !binary) return undefined;
  const version = /_v(\d+\.\d+\.\d+)/.exec(binary)?.[1];
  const installation = `dev_overrides {\n  "hashicorp/azurerm" = ${JSON.stringify(folder)}\n}`;
  return { version, installation, isOverride: true };
}

/** Folders that hold providers by host, owner, name and version: mirrors, and caches of what was installed before. */
function mirrorsIn(configuration: string): string[] {
  const { TF_PLUGIN_CACHE_DIR, APPDATA, XDG_DATA_HOME } = process.env;
  const configured = [...configuration.matchAll(/^\s*(?:path|plugin_cache_dir)\s*=\s*"([^"]+)"/gm)].map(
    ([, path]) => path!,
  );
  const homes = [APPDATA, join(homedir(), ".terraform.d")].flatMap((home) => home ?? []);
  const shared = [XDG_DATA_HOME ?? join(homedir(), ".local/share"), "/usr/local/share", "/usr/share"];
  return [
    ...(TF_PLUGIN_CACHE_DIR ? [TF_PLUGIN_CACHE_DIR] : []),
    ...configured,
    ...homes.map((home) => join(home, "plugins")),
    ...shared.map((folder) => join(folder, "terraform/plugins")),
  ].map(expanded);
}

function newestIn(mirrors: readonly string[]): Provider | undefined {
  const found = mirrors.flatMap((mirror) =>
    hosts.flatMap((host) =>
      versionsIn(join(mirror, host, "hashicorp/azurerm")).map((version) => ({ mirror, version })),
    ),
  );
  const [newest] = found.sort((one, other) => compareVersions(other.version, one.version));
  if (!newest) return undefined;
  const include = hosts.map((host) => `"${host}/hashicorp/azurerm"`).join(", ");
  const installation = `filesystem_mirror {\n  path    = ${JSON.stringify(newest.mirror)}\n  include = [${include}]\n}`;
  return { version: newest.version, installation, isOverride: false };
}

/** For this computer: a folder a version, with a folder a platform in it, or an archive for both. */
function versionsIn(folder: string): string[] {
  const platform = `${system[process.platform] ?? process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    if (/^\d+\.\d+\.\d+$/.test(name)) return existsSync(join(folder, name, platform)) ? [name] : [];
    const [, version, built] = /^terraform-provider-azurerm_(\d+\.\d+\.\d+)_(\w+)\.zip$/.exec(name) ?? [];
    return version && built === platform ? [version] : [];
  });
}

const system: Readonly<Record<string, string>> = { win32: "windows" };

function expanded(path: string): string {
  return path
    .replace(/^~(?=[/\\]|$)/, homedir())
    .replace(/\$\{?(\w+)\}?/g, (_, name: string) => process.env[name] ?? "");
}
