// The modules that are in a folder itself, for commands that say something of one as a whole.
import { resolve } from "node:path";
import type { Service } from "../../../service";
import { syncDisk } from "../../files/localDisk";
import { createModuleContexts } from "../../files/moduleContexts";
import { checkedFiles } from "./checkedFiles";
import { type ModuleFile, openModules } from "./openModules";
import { rootsOf } from "./rootsOf";

/** With what modules are opened. */
export interface Opening {
  readonly service: Service;
  /** The largest file that is read, in bytes. */
  readonly maxFileSize: number;
  /** Takes a sentence about what cannot be read. */
  complain(message: string): void;
}

/** One of their files each, open as long as the next is not asked for: of the folder's Terraform, then of each of its programs. */
export async function* modulesIn(
  path: string,
  { service, maxFileSize, complain }: Opening,
): AsyncGenerator<ModuleFile> {
  const disk = syncDisk({ roots: rootsOf([path]), maxFileSize }, complain);
  const contexts = createModuleContexts(disk, complain);
  // Folders come before those that are in them.
  const [checked] = checkedFiles([path], disk, (missing) => complain(`There is no file or folder ${missing}.`));
  if (!checked || checked.folder.length > resolve(path).length) return;
  for await (const [file] of openModules(checked, service, disk, (folder, held) =>
    contexts(folder, [resolve(path)], held),
  ))
    if (file) yield file;
}
