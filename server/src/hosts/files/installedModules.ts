// What `terraform init` has installed for the calls of a module, as it lists it beside the root module.
import { join, relative } from "node:path";
import type { InstalledModule } from "../../model/index";
import type { Disk } from "./disk";
import { memoizeByFolder } from "./memoizeByFolder";

const list = join(".terraform", "modules", "modules.json");

/** What is installed for the calls in a folder, which is that of the root module or one that it calls. */
export type InstalledIn = (folder: string, root: string) => Promise<readonly InstalledModule[]>;

interface Listed extends Pick<InstalledModule, "source" | "version"> {
  readonly key: string;
  /** From the root module. */
  readonly folder: string;
}

/** Looks on `disk`. */
export function createInstalledIn(disk: Disk): InstalledIn {
  const listIn = memoizeByFolder(async (root: string) => listedIn(await disk.read(join(root, list))));

  return async (folder, root) => {
    const all = await listIn(root);
    const callers = all.filter((one) => join(root, one.folder) === folder).map(({ key }) => key);
    return all.flatMap(({ key, folder: called, ...asked }) => {
      const dot = key.lastIndexOf(".");
      // Local paths lead where they lead, with or without this list.
      if (!key || !callers.includes(key.slice(0, Math.max(dot, 0))) || /^\.\.?\//.test(asked.source)) return [];
      const path = `./${relative(folder, join(root, called)).replaceAll("\\", "/")}`;
      return [{ call: key.slice(dot + 1), path, ...asked }];
    });
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
