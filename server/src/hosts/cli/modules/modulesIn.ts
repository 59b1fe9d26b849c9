// The modules that are in a folder itself, for commands that say something of one as a whole.
import { resolve } from "node:path";
import type { Service } from "../../../service";
import { syncDisk } from "../../files/localDisk";
import { createModuleContexts } from "../../files/moduleContexts";
import type { Output } from "../output";
import type { Printable } from "../printable";
import type { ExitCode } from "../reporter";
import { brokenFiles } from "./brokenFiles";
import { checkedFiles } from "./checkedFiles";
import { type ModuleFile, openModules } from "./openModules";
import { rootsOf } from "./rootsOf";

/** The context in which modules are opened. */
export interface Opening {
  readonly service: Service;
  /** The largest file that is read, in bytes. */
  readonly maxFileSize: number;
  /** Takes a sentence about what cannot be read. */
  complain(message: string): void;
}

/**
 * Writes the report about the module in a folder, from one of its files: `undefined` if there is no report. 2 if there
 * is no module, or something cannot be read.
 */
export async function writeOfModule(
  path: string,
  written: (uri: string) => Printable | undefined,
  output: Output,
  { complain, ...opening }: Opening,
): Promise<ExitCode> {
  let [isRead, isFound] = [true, false];
  const unreadable = (message: string) => {
    isRead = false;
    complain(message);
  };
  for await (const files of modulesIn(path, { ...opening, complain: unreadable })) {
    const [first] = files;
    const text = first && written(first.uri);
    if (text === undefined) continue;
    if (isFound) {
      complain(`There are several modules in ${path}: name a file. The first one is shown.`);
      break;
    }
    isFound = true;
    for (const sentence of brokenFiles(files, opening.service)) unreadable(sentence);
    output.write(text);
  }
  if (!isFound && isRead) complain(`There is no module in ${path}: name a folder with Terraform files.`);
  await output.end();
  return isFound && isRead ? 0 : 2;
}

/** Their files, open as long as the next is not asked for: of the folder's Terraform, then of each of its programs. */
async function* modulesIn(
  path: string,
  { service, maxFileSize, complain }: Opening,
): AsyncGenerator<readonly ModuleFile[]> {
  const disk = syncDisk({ roots: rootsOf([path]), maxFileSize }, complain);
  const contexts = createModuleContexts(disk, complain);
  // Folders come before those that are in them.
  const [checked] = checkedFiles([path], disk, (missing) => complain(`There is no file or folder ${missing}.`));
  if (!checked || checked.folder.length > resolve(path).length) return;
  yield* openModules(checked, service, disk, (folder, held) => contexts(folder, [resolve(path)], held));
}
