// Which releases of CDKTF's prebuilt bindings a project is to have where none are installed: what its lock file fixes, or else what package.json asks for.
import { join } from "node:path";
import { admits, conditionsOf } from "../../../catalog/index";
import { isObject, ownProperty } from "../../../text/index";
import type { Pin } from "../../../workspace/index";
import type { Disk } from "../disk";
import { providers } from "./bindings";
import { jsonObject } from "./jsonObject";

/**
 * From which release of its provider each release of CDKTF's prebuilt bindings was made, which are archived, so that there will be no more. Source:
 * `cdktf.provider.version` in the package.json of each release of @cdktf/provider-azurerm and @cdktf/provider-azuread.
 */
const madeFrom: Readonly<Record<string, string>> = {
  azurerm: `
    1.0.0=3.14.0 1.0.1=3.15.0 1.0.3=3.15.1 2.0.3=3.15.1 2.0.10=3.16.0 2.0.12=3.20.0 2.0.13=3.21.1 2.0.14=3.23.0 2.0.17=3.24.0
    2.0.19=3.24.0 2.0.20=3.25.0 3.0.5=3.25.0 3.0.12=3.26.0 3.0.13=3.28.0 3.0.14=3.29.1 3.0.15=3.30.0 3.0.16=3.31.0 4.0.0=3.31.0
    4.0.1=3.33.0 4.0.2=3.34.0 4.0.3=3.35.0 4.0.4=3.36.0 4.0.5=3.37.0 4.0.6=3.38.0 4.0.7=3.39.0 4.0.8=3.39.1 5.0.0=3.39.1
    5.0.1=3.40.0 5.0.2=3.41.0 5.0.3=3.42.0 5.0.4=3.43.0 5.0.5=3.44.0 5.0.6=3.44.1 5.0.8=3.46.0 5.0.9=3.47.0 5.0.10=3.48.0
    5.0.11=3.49.0 5.0.12=3.50.0 5.0.13=3.51.0 6.0.0=3.52.0 7.0.0=3.52.0 7.0.1=3.53.0 7.0.2=3.54.0 7.0.3=3.55.0 7.0.4=3.56.0
    7.0.5=3.57.0 7.0.6=3.58.0 7.0.8=3.59.0 7.0.9=3.60.0 7.0.10=3.61.0 8.0.0=3.61.0 9.0.0=3.62.0 9.0.1=3.62.1 9.0.2=3.63.0
    9.0.3=3.65.0 9.0.4=3.66.0 9.0.5=3.67.0 9.0.6=3.68.0 9.0.7=3.69.0 9.0.8=3.70.0 10.0.0=3.70.0 10.0.1=3.71.0 10.0.2=3.72.0
    10.0.3=3.73.0 10.0.4=3.74.0 10.0.5=3.75.0 10.0.6=3.76.0 11.0.0=3.76.0 11.0.1=3.77.0 11.0.2=3.78.0 11.0.3=3.79.0 11.0.4=3.80.0
    11.0.5=3.81.0 11.0.6=3.82.0 11.0.7=3.83.0 11.1.0=3.84.0 11.2.0=3.85.0 11.3.0=3.86.0 12.0.0=3.86.0 12.1.0=3.87.0 12.2.0=3.88.0
    12.3.0=3.89.0 12.4.0=3.90.0 12.5.0=3.91.0 12.6.0=3.92.0 12.7.0=3.93.0 12.8.0=3.94.0 12.9.0=3.95.0 12.10.0=3.96.0
    12.11.0=3.97.1 12.11.1=3.98.0 12.12.0=3.99.0 12.13.0=3.100.0 12.14.0=3.101.0 12.15.0=3.102.0 12.16.0=3.103.0 12.16.1=3.103.1
    12.17.0=3.104.0 12.17.1=3.104.2 12.18.0=3.105.0 12.19.0=3.106.1 12.20.0=3.107.0 12.21.0=3.108.0 12.22.0=3.110.0
    12.23.0=3.111.0 12.24.0=3.112.0 12.25.0=3.113.0 12.26.0=3.114.0 12.26.1=3.115.0 12.27.0=3.116.0 13.0.0=4.0.1 13.1.0=4.1.0
    13.2.0=4.2.0 13.3.0=4.3.0 13.4.0=4.4.0 13.5.0=4.5.0 13.6.0=4.6.0 13.7.0=4.7.0 13.8.0=4.8.0 13.9.0=4.9.0 13.10.0=4.10.0
    13.11.0=4.11.0 13.12.0=4.12.0 13.13.0=4.13.0 13.14.0=4.14.0 13.15.0=4.15.0 13.16.0=4.16.0 13.17.0=4.17.0 13.17.1=4.18.0
    13.18.0=4.19.0 13.19.0=4.20.0 13.20.0=4.21.0 13.20.1=4.21.1 13.21.0=4.22.0 13.22.0=4.23.0 13.23.0=4.24.0 13.24.0=4.25.0
    13.25.0=4.26.0 13.26.0=4.27.0 13.27.0=4.28.0 13.28.0=4.29.0 13.29.0=4.30.0 13.30.0=4.31.0 14.0.0=4.31.0 14.1.0=4.32.0
    14.2.0=4.33.0 14.3.0=4.34.0 14.4.0=4.35.0 14.5.0=4.36.0 14.6.0=4.37.0 14.7.0=4.38.0 14.7.1=4.38.1 14.8.0=4.39.0 14.9.0=4.40.0
    14.10.0=4.41.0 14.11.0=4.42.0 14.12.0=4.43.0 14.12.1=4.44.0 14.13.0=4.45.0 14.13.1=4.45.1 14.14.0=4.46.0 14.15.0=4.47.0
    14.16.0=4.48.0 14.17.0=4.49.0 14.18.0=4.50.0 14.19.0=4.51.0 14.20.0=4.52.0 14.21.0=4.53.0 14.22.0=4.54.0 14.23.0=4.55.0
    14.23.1=4.55.0`,
  azuread: `
    1.0.2=2.26.1 2.0.10=2.26.1 2.0.34=2.27.0 2.0.41=2.28.0 2.0.74=2.28.1 2.0.76=2.29.0 3.0.11=2.29.0 3.0.12=2.30.0 4.0.0=2.30.0
    4.0.1=2.31.0 4.0.2=2.32.0 5.0.0=2.32.0 5.0.1=2.33.0 5.0.2=2.34.0 5.0.3=2.34.1 6.0.0=2.37.0 6.0.1=2.37.1 7.0.0=2.37.1
    7.0.1=2.37.2 7.0.2=2.38.0 7.0.3=2.39.0 7.0.4=2.39.0 8.0.0=2.39.0 9.0.0=2.40.0 9.0.1=2.41.0 10.0.0=2.41.0 10.0.1=2.42.0
    10.0.2=2.43.0 11.0.0=2.43.0 11.0.1=2.44.0 11.0.2=2.44.1 11.0.3=2.45.0 11.0.4=2.46.0 11.1.0=2.47.0 12.0.0=2.47.0 12.1.0=2.48.0
    12.2.0=2.49.0 12.2.1=2.49.1 12.3.0=2.50.0 12.4.0=2.51.0 12.5.0=2.52.0 12.6.0=2.53.0 12.6.1=2.53.1 13.0.0=3.0.2 13.1.0=3.1.0
    13.2.0=3.2.0 13.3.0=3.3.0 13.4.0=3.4.0 14.0.0=3.4.0 14.1.0=3.5.0 14.2.0=3.6.0 14.3.1=3.7.0`,
};

interface Release {
  readonly version: string;
  readonly provider: string;
}

/** @param listed what the folder's package.json asks for, by the names of packages. */
export async function lockedBindings(
  disk: Disk,
  folder: string,
  listed: ReadonlyMap<string, unknown> | undefined,
): Promise<readonly Pin[]> {
  const asked = providers.flatMap((provider) => {
    const name = `@cdktf/provider-${provider}`;
    const range = listed?.get(name);
    return typeof range === "string" ? [{ provider, name, range }] : [];
  });
  if (asked.length === 0) return [];
  const [npm, yarn, pnpm] = await Promise.all([
    jsonObject(disk, join(folder, "package-lock.json")),
    disk.read(join(folder, "yarn.lock")),
    disk.read(join(folder, "pnpm-lock.yaml")),
  ]);
  return asked.flatMap(({ provider, name, range }): Pin[] => {
    const fixed = inNpm(npm, name) ?? lineAfter(yarn, `"${name}@`, / version:? "?([\d.]+)"?/) ?? inPnpm(pnpm, name);
    const release = newestRelease(provider, fixed ?? range);
    if (!release) return [];
    const made = `which was made from ${provider} ${release.provider}.`;
    const because =
      fixed === undefined
        ? `The file package.json asks for ${name} ${range}, so for ${release.version}, ${made}`
        : `The lock file has ${name} ${release.version}, ${made}`;
    return [{ provider, version: release.provider, because }];
  });
}

function inNpm(lock: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const { packages, dependencies } = lock ?? {};
  const found = [
    isObject(packages) ? ownProperty(packages, `node_modules/${name}`) : undefined,
    isObject(dependencies) ? ownProperty(dependencies, name) : undefined,
  ].find(isObject);
  return typeof found?.version === "string" ? found.version : undefined;
}

function inPnpm(lock: string | undefined, name: string): string | undefined {
  const at = lock?.indexOf(`${name}@`) ?? -1;
  return at < 0 ? undefined : /^\d+\.\d+\.\d+/.exec(lock!.slice(at + name.length + 1, at + name.length + 30))?.[0];
}

/** What a pattern finds in the line that follows the one with a text. */
function lineAfter(text: string | undefined, start: string, pattern: RegExp): string | undefined {
  const at = text?.indexOf(start) ?? -1;
  const next = at < 0 ? "" : (text!.slice(at, at + 1000).split("\n")[1] ?? "");
  return pattern.exec(next)?.[1];
}

/** The newest release of the bindings of a provider that a range of npm's admits; undefined where nobody can tell. */
function newestRelease(provider: string, range: string): Release | undefined {
  const texts = ownProperty(madeFrom, provider)?.trim().split(/\s+/) ?? [];
  const releases = texts.map((text): Release => {
    const [version = "", of = ""] = text.split("=");
    return { version, provider: of };
  });
  const conditions = conditionsOf(constraintOf(range) ?? "");
  return conditions && releases.findLast(({ version }) => admits(conditions, version));
}

/** A range of npm's as Terraform would write it; undefined for what it has no words for, such as an alternative, a tag or an address. */
function constraintOf(range: string): string | undefined {
  const parts = range
    .trim()
    .replace(/([<>=~^])\s+/g, "$1")
    .split(/\s+/)
    .map(conditionFrom);
  return parts.every((part) => part !== undefined) ? parts.join(", ") : undefined;
}

function conditionFrom(text: string): string | undefined {
  if (text === "" || text === "*") return ">= 0.0.0";
  const [, operator = "", major, minor, patch] =
    /^(\^|~|[<>]=?|=)?v?(\d{1,6})(?:\.(\d{1,6}|x|\*))?(?:\.(\d{1,6}|x|\*))?$/.exec(text) ?? [];
  if (major === undefined) return undefined;
  const [isMinor, isPatch] = [minor, patch].map((part) => part !== undefined && /^\d/.test(part));
  const version = `${major}.${isMinor ? minor : 0}.${isPatch ? patch : 0}`;
  if (operator.startsWith("<") || operator.startsWith(">")) return isPatch ? `${operator} ${version}` : undefined;
  const next = operator === "^" || !isMinor ? `${Number(major) + 1}.0.0` : `${major}.${Number(minor) + 1}.0`;
  return operator !== "^" && operator !== "~" && isPatch ? `= ${version}` : `>= ${version}, < ${next}`;
}
