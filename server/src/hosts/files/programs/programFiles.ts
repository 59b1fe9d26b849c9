// What around a folder counts for CDKTF programs in it: which bindings of the providers they use, and of which version.
import { join } from "node:path";
import { providerNameAt } from "../../../model/index";
import { isObject } from "../../../text/index";
import type { ModuleContext, Pin } from "../../../workspace/index";
import type { Disk } from "../disk";
import { foldersAbove } from "../foldersAbove";
import { memoizeByFolder } from "../memoizeByFolder";
import { generatedBindings, installedBindings, lastReleases } from "./bindings";
import { jsonObject } from "./jsonObject";
import { lockedBindings } from "./lockedBindings";

interface ProjectFile {
  readonly pins: readonly Pin[];
  /** Where bindings are generated into, as seen from the file. */
  readonly output: string;
}

interface Listed {
  readonly source?: string | undefined;
  readonly version?: string | undefined;
}

type ProgramFiles = Pick<ModuleContext, "pins" | "packages" | "upTo" | "hasBindings" | "predatesMoves">;

/** Looks on `disk`. Bindings that are there come before those that are asked for, and near ones before those further up. */
export function createProgramFiles(disk: Disk): (folder: string, top: string | undefined) => Promise<ProgramFiles> {
  const look = memoizeByFolder(async (folder: string) => {
    const project = await projectFile(disk, folder);
    const [generated, installed, packages] = await Promise.all([
      generatedBindings(disk, folder, project.output),
      installedBindings(disk, folder),
      listedPackages(disk, folder),
    ]);
    return { project, generated, installed, packages, locked: await lockedBindings(disk, folder, packages) };
  });

  return async (folder, top) => {
    const levels = await Promise.all(foldersAbove(top, folder).map(look));
    const found = levels.flatMap(({ generated, installed }) => [...generated.pins, ...installed.pins]);
    const locked = levels.flatMap((level) => level.locked);
    const pins = [...found, ...locked, ...levels.flatMap(({ project }) => project.pins)];
    const listed = levels.find(({ packages }) => packages)?.packages;
    const packages = listed && [...listed.keys()].sort();
    const upTo = lastReleases(packages);
    const cdk = levels.find(({ installed }) => installed.cdk !== undefined)?.installed.cdk ?? listed?.get("cdktf");
    return {
      ...(pins.length > 0 && { pins }),
      ...(packages && { packages }),
      ...(upTo && { upTo }),
      ...(levels.some(({ generated, installed }) => generated.isThere || installed.isThere) && { hasBindings: true }),
      ...(predatesMoves(cdk) && { predatesMoves: true }),
    };
  };
}

/** The packages that a folder's package.json lists, for whatever purpose, with the version that it asks for; undefined where there is none. */
async function listedPackages(disk: Disk, folder: string): Promise<ReadonlyMap<string, unknown> | undefined> {
  const file = await jsonObject(disk, join(folder, "package.json"));
  if (!file) return undefined;
  const lists = [file.dependencies, file.devDependencies, file.peerDependencies, file.optionalDependencies];
  return new Map(lists.filter(isObject).flatMap((list) => Object.entries(list)));
}

/**
 * Whether a version of CDKTF, or the range of a package.json, is older than 0.20. From 0.20 on, constructs certainly
 * have `moveFromId` (0.19.0 does not have it).
 */
export function predatesMoves(version: unknown): boolean {
  const minor = typeof version === "string" ? /^[~^=v ]*0\.(\d+)/.exec(version)?.[1] : undefined;
  return minor !== undefined && Number(minor) < 20;
}

// cdktf.json, which both CDKTF and CDK Terrain read: the providers that a project asks for.

/** Of a folder itself; where it has none, as if it were empty. */
async function projectFile(disk: Disk, folder: string): Promise<ProjectFile> {
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
