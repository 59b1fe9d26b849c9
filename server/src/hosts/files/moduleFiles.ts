// What outside of a module's folder decides its provider versions: the lock file, the modules that call it, and those that
// it calls.
import { join, relative } from "node:path";
import { deepest, rootOfInstalled } from "../../analysis/index";
import { allCallers } from "../../lsp/index";
import type { InstalledModule } from "../../model/index";
import type { CalledConstraint, ModuleContext } from "../../workspace/index";
import { createCallersOf } from "./callers";
import type { Disk } from "./disk";
import { memoizeByFolder } from "./memoizeByFolder";
import { createReadModule, type ModuleTexts, type ReadModule } from "./moduleTexts";

const installedList = join(".terraform", "modules", "modules.json");

/** What is installed beside a root module, for the calls in its folder or in that of a module that it calls. */
type InstalledIn = (root: string) => Promise<(folder: string) => readonly InstalledModule[]>;

interface Listed extends Pick<InstalledModule, "source" | "version"> {
  readonly key: string;
  /** From the root module. */
  readonly folder: string;
}

const lockFile = ".terraform.lock.hcl";

type ModuleFiles = (folder: string, top: string | undefined) => Promise<ModuleContext>;

/** Looks on `disk`. */
export function createModuleFiles(disk: Disk): ModuleFiles {
  const readModule = createReadModule(disk);
  const callersOf = createCallersOf(readModule);
  const installedIn = createInstalledIn(disk);
  const calledConstraints = createCalledConstraints(readModule, installedIn);

  return async (folder, top) => {
    const root = rootOfInstalled(folder);
    let lock = await disk.read(join(root ?? folder, lockFile));
    let lockIn = root ?? folder;
    let listedIn = root ?? folder;
    let installed = (await installedIn(listedIn))(folder);
    const parents: string[] = [];
    // The lock file already satisfies the constraints of the callers.
    const mayMatter = lock === undefined && root === undefined;
    const callers = mayMatter ? await allCallers([folder], (called) => callersOf(called, top)) : [];
    for (const caller of callers) {
      parents.push(...caller.texts);
      if (lock === undefined) {
        lock = await disk.read(join(caller.folder, lockFile));
        lockIn = caller.folder;
      }
      if (installed.length > 0) continue;
      installed = (await installedIn(caller.folder))(folder);
      if (installed.length > 0) listedIn = caller.folder;
    }
    const called = await calledConstraints(folder, listedIn);
    return {
      parents,
      ...(callers.length > 0 && { isCalled: true }),
      ...(lock !== undefined && { lock, lockIn: pathTo(lockIn, folder) }),
      ...(installed.length > 0 && { installed }),
      ...(called.length > 0 && { called }),
    };
  };
}

function pathTo(other: string, folder: string): string {
  return relative(folder, other).replaceAll("\\", "/") || ".";
}

/** The most modules to look into; none behind more calls than `deepest`. */
const mostModules = 500;

/** Those of a folder, whose installed modules are listed beside the root module in `root`. */
type CalledConstraints = (folder: string, root: string) => Promise<readonly CalledConstraint[]>;

/** Each module counts once, however many calls lead to it. */
function createCalledConstraints(readModule: ReadModule, installedIn: InstalledIn): CalledConstraints {
  // Thousands may call each other, and are waited for and looked up once each.
  const known = new Map<string, ModuleTexts>();

  async function read(folder: string): Promise<ModuleTexts> {
    const found = await readModule(folder);
    known.set(folder, found);
    return found;
  }

  return async (folder, root) => {
    const constraints: CalledConstraint[] = [];
    const installed = await installedIn(root);
    const own = known.get(folder) ?? (await read(folder));
    const seen = new Set([folder]);
    let level: readonly Reached[] = [{ module: own }];
    for (let depth = 0; depth < deepest && level.length > 0; depth++) {
      level = await calledBy(level);
      for (const { module, call } of level)
        for (const constraint of module.constraints()) constraints.push({ ...constraint, ...(call && { call }) });
    }
    return constraints;

    /** Those that were not seen before. */
    async function calledBy(callers: readonly Reached[]): Promise<readonly Reached[]> {
      const found: (Reached | Promise<Reached>)[] = [];
      let isKnown = true;
      const add = (at: string, call: string | undefined) => {
        if (seen.size >= mostModules || seen.has(at)) return;
        seen.add(at);
        const module = known.get(at);
        isKnown &&= module !== undefined;
        found.push(module ? { module, call } : read(at).then((one) => ({ module: one, call })));
      };
      for (const { module: caller, call } of callers) {
        if (seen.size >= mostModules) break;
        for (const target of caller.targets) add(target, call);
        for (const one of installed(caller.folder))
          add(join(caller.folder, one.path), caller === own ? one.call : call);
      }
      return isKnown ? (found as Reached[]) : Promise.all(found);
    }
  };
}

/** A module that is reached, and `call` as in `CalledConstraint`. */
interface Reached {
  readonly module: ModuleTexts;
  readonly call?: string | undefined;
}

// What `terraform init` has installed for the calls of a module, as it lists it beside the root module.

/** Looks on `disk`. */
function createInstalledIn(disk: Disk): InstalledIn {
  const listIn = memoizeByFolder(async (root: string) => listedIn(await disk.read(join(root, installedList))));

  return async (root) => {
    const all = await listIn(root);
    if (all.length === 0) return () => [];
    return (folder) => {
      const callers = all.filter((one) => join(root, one.folder) === folder).map(({ key }) => key);
      return all.flatMap(({ key, folder: called, ...asked }) => {
        const dot = key.lastIndexOf(".");
        // Local paths lead where they lead, with or without this list.
        if (!key || !callers.includes(key.slice(0, Math.max(dot, 0))) || /^\.\.?\//.test(asked.source)) return [];
        const path = `./${relative(folder, join(root, called)).replaceAll("\\", "/")}`;
        return [{ call: key.slice(dot + 1), path, ...asked }];
      });
    };
  };
}

/** The entries of the list, without those that are not as Terraform writes them. */
function listedIn(text: string | undefined): readonly Listed[] {
  if (text === undefined) return [];
  try {
    const { Modules: modules } = JSON.parse(text) as { Modules?: unknown };
    return Array.isArray(modules) ? modules.flatMap(listed) : [];
  } catch {
    return [];
  }
}

function listed(entry: Readonly<Record<string, unknown>> | null): readonly Listed[] {
  const { Key: key, Dir: folder, Source: source, Version: version } = entry ?? {};
  if (typeof key !== "string" || typeof folder !== "string" || typeof source !== "string") return [];
  return [{ key, folder, source, ...(typeof version === "string" && { version }) }];
}
