// What a folder depends on besides its own files. It is searched for upwards, never outside of the repository or the opened
// folder.
import type { ModuleContext } from "../../workspace/index";
import { createConfigurationOf } from "./configuration";
import type { Disk } from "./disk";
import { createTopFolderOf } from "./foldersAbove";
import { createModuleFiles } from "./moduleFiles";
import { createProgramFiles } from "./programs/programFiles";
import { createToolVersionsOf } from "./toolVersions";

/** What a folder contains, which decides what to look for. */
export interface FolderContents {
  /** Files of a Terraform module. */
  readonly module: boolean;
  /** Programs in another language. */
  readonly programs: boolean;
}

/** Finds the context of folders; it caches, so make a new one when files may have changed. */
type ModuleContexts = (folder: string, roots: readonly string[], held: FolderContents) => Promise<ModuleContext>;

/** Looks around on `disk`; `complain` takes a sentence about each fault of a configuration. */
export function createModuleContexts(disk: Disk, complain: (message: string) => void = () => {}): ModuleContexts {
  const topOf = createTopFolderOf(disk);
  const moduleFiles = createModuleFiles(disk);
  const configurationOf = createConfigurationOf(disk, complain);
  const programFiles = createProgramFiles(disk);
  const toolVersionsOf = createToolVersionsOf(disk);
  return async (folder, roots, held) => {
    const top = await topOf(folder, roots);
    const program = held.programs ? programFiles(folder, top) : undefined;
    const files = held.module ? await moduleFiles(folder, top) : { parents: [] };
    const toolVersions = held.module ? await toolVersionsOf(folder, top) : [];
    const configuration = await configurationOf(folder, top);
    return {
      ...files,
      ...(await program),
      ...(toolVersions.length > 0 && { toolVersions }),
      ...(configuration && { configuration }),
    };
  };
}
