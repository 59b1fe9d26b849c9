// What outside of a folder's own files counts for it. Looked for upwards, never outside of the repository or the opened
// folder.
import type { FolderFiles } from "../../workspace/folderFiles";
import { createConfigurationOf } from "./configuration";
import type { Disk } from "./disk";
import { createTopOf } from "./foldersAbove";
import { createModuleFiles } from "./moduleFiles";
import { createProgramFiles } from "./programs/programFiles";

/** What a folder holds that something around it may count for. */
export interface Held {
  /** Files of a Terraform module. */
  readonly module: boolean;
  /** Programs in another language. */
  readonly programs: boolean;
}

/** Looks around folders; remembers what it saw, so it is to be made anew when files may have changed. */
export type Surroundings = (folder: string, roots: readonly string[], held: Held) => Promise<FolderFiles>;

/** Looks around on `disk`; `complain` takes a sentence about each fault of a configuration. */
export function createSurroundings(disk: Disk, complain: (message: string) => void = () => {}): Surroundings {
  const topOf = createTopOf(disk);
  const moduleFiles = createModuleFiles(disk);
  const configurationOf = createConfigurationOf(disk, complain);
  const programFiles = createProgramFiles(disk);
  return async (folder, roots, held) => {
    const top = await topOf(folder, roots);
    const program = held.programs ? programFiles(folder, top) : undefined;
    const files = held.module ? await moduleFiles(folder, top) : { parents: [] };
    const configuration = await configurationOf(folder, top);
    return { ...files, ...(await program), ...(configuration && { configuration }) };
  };
}
