// Opens modules that call one, for commands that change what they read of it.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { allCallers } from "../../../lsp/index";
import type { Service } from "../../../service";
import { createCallersOf } from "../../files/callers";
import type { Disk } from "../../files/disk";
import { isModuleFile } from "../../files/fileKinds";
import { createTopFolderOf } from "../../files/foldersAbove";
import { createReadModule } from "../../files/moduleTexts";
import { testFiles } from "../../files/testFiles";

/** Opens those that call a folder, itself or through others; what comes back closes them again. */
type OpenCallers = (folder: string) => Promise<() => void>;

/** Looks on `disk`, in the repository of a folder, or else in the widest of `roots` around it. */
export function createOpenCallers(service: Service, disk: Disk, roots: readonly string[]): OpenCallers {
  const topOf = createTopFolderOf(disk);
  const callersOf = createCallersOf(createReadModule(disk));
  return async (folder) => {
    const top = await topOf(folder, roots);
    const opened: string[] = [];
    for (const caller of await allCallers([folder], (called) => callersOf(called, top))) await open(caller.folder);
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
