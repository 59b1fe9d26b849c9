// Which releases of CDKTF's prebuilt bindings a project is to have where none are installed: what its lock file fixes, or else what package.json asks for.
import { join } from "node:path";
import { isObject, ownProperty } from "../../../text/index";
import type { Pin } from "../../../workspace/index";
import type { Disk } from "../disk";
import { providers } from "./bindings";
import { jsonObject } from "./jsonObject";
import { newestRelease } from "./packageReleases";

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
