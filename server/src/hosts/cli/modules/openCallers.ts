// Opens modules that call one, for commands that change what they read of it.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Service } from "../../../service";
import { createCallersOf } from "../../files/callers";
import type { Disk } from "../../files/disk";
import { isModuleFile } from "../../files/fileKinds";
import { createTopFolderOf } from "../../files/foldersAbove";
import { createReadModule } from "../../files/moduleTexts";
import { testFiles } from "../../files/testFiles";

/** Opens those that call a folder, itself or through others; what comes back closes them again. */
export type OpenCallers = (folder: string) => Promise<() => void>;

/** The longest chain of callers that is followed, as everywhere. */
const longestChain = 5;

/** Looks on `disk`, in the repository of a folder, or else in the widest of `roots` around it. */
export function createOpenCallers(service: Service, disk: Disk, roots: readonly string[]): OpenCallers {
  const topOf = createTopFolderOf(disk);
  const callersOf = createCallersOf(createReadModule(disk));
  return async (folder) => {
    const top = await topOf(folder, roots);
    const seen = new Set([folder]);
    const opened: string[] = [];
    let level: readonly string[] = [folder];
    for (let step = 0; step < longestChain && level.length > 0; step++) {
      const callers = (await Promise.all(level.map((called) => callersOf(called, top)))).flat();
      level = callers.map((caller) => caller.folder).filter((one) => !seen.has(one) && seen.add(one));
      for (const caller of level) await open(caller);
    }
    return () => {
      for (const uri of opened) service.close(uri);
    };

    async function open(caller: string): Promise<void> {
      const listing = await disk.list(caller);
      for (const name of [...listing.files.filter(isModuleFile), ...(await testFiles(disk, caller, listing))]) {
        const path = join(caller, name);
        const uri = pathToFileURL(path).href;
        const text = service.text(uri) === undefined ? await disk.read(path) : undefined;
        if (text === undefined) continue;
        service.open(uri, text);
        opened.push(uri);
      }
    }
  };
}
