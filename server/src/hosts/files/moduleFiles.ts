// What outside of a module's folder decides its provider versions: the lock file, the modules that call it, and those that
// it calls.
import { join, relative } from "node:path";
import { deepest, rootOfInstalled } from "../../analysis/index";
import { allCallers } from "../../lsp/index";
import type { ConstraintText, InstalledModule } from "../../model/index";
import type { CalledConstraint, ModuleContext } from "../../workspace/index";
import { createCallersOf } from "./callers";
import type { Disk } from "./disk";
import { memoizeByFolder } from "./memoizeByFolder";
import { createReadModule, type ReadModule } from "./moduleTexts";

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

/** A module, and those that its calls lead to: once for all that lead to it, of which there may be thousands. */
interface CalledModule {
  readonly folder: string;
  /** Absent until it is read. */
  constraints?: readonly ConstraintText[];
  targets: readonly CalledModule[];
  /** The number of the last walk that has come to it, and `call` as in `CalledConstraint` on that. */
  walk: number;
  call: string | undefined;
}

/** Each module counts once, however many calls lead to it. */
function createCalledConstraints(readModule: ReadModule, installedIn: InstalledIn): CalledConstraints {
  const named = new Map<string, CalledModule>();
  let walks = 0;

  function moduleIn(folder: string): CalledModule {
    const before = named.get(folder);
    if (before) return before;
    const module: CalledModule = { folder, targets: [], walk: 0, call: undefined };
    named.set(folder, module);
    return module;
  }

  async function read(module: CalledModule): Promise<void> {
    const texts = await readModule(module.folder);
    module.targets = [...texts.targets].map(moduleIn);
    module.constraints = texts.constraints();
  }

  /** Finds the constraints, or else the modules that have to be read before. It does not wait: only one walk at a time leaves its marks. */
  function walkFrom(own: CalledModule, installed: Awaited<ReturnType<InstalledIn>>) {
    const walk = ++walks;
    const constraints: CalledConstraint[] = [];
    let seen = 0;
    let level: CalledModule[] = [];
    const add = (module: CalledModule, call: string | undefined) => {
      if (seen >= mostModules || module.walk === walk) return;
      module.walk = walk;
      module.call = call;
      seen++;
      level.push(module);
    };
    add(own, undefined);
    for (let depth = 0; level.length > 0; depth++) {
      const unread = level.filter((module) => !module.constraints);
      if (unread.length > 0) return { constraints, unread };
      const callers = level;
      if (depth > 0)
        for (const { constraints: some = [], call } of callers)
          for (const constraint of some) constraints.push({ ...constraint, ...(call && { call }) });
      level = [];
      if (depth === deepest) break;
      for (const { folder, targets, call } of callers) {
        if (seen >= mostModules) break;
        for (const target of targets) add(target, call);
        for (const one of installed(folder))
          add(moduleIn(join(folder, one.path)), folder === own.folder ? one.call : call);
      }
    }
    return { constraints, unread: [] };
  }

  return async (folder, root) => {
    const installed = await installedIn(root);
    for (;;) {
      const { constraints, unread } = walkFrom(moduleIn(folder), installed);
      if (unread.length === 0) return constraints;
      await Promise.all(unread.map(read));
    }
  };
}

const none: readonly InstalledModule[] = [];
const noneInstalled = () => none;

/** Looks on `disk`. */
function createInstalledIn(disk: Disk): InstalledIn {
  const listIn = memoizeByFolder(async (root: string) => listedIn(await disk.read(join(root, installedList))));

  return async (root) => {
    const all = await listIn(root);
    if (all.length === 0) return noneInstalled;
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
