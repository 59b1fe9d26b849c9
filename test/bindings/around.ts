import type { FolderFiles } from "../../server/src/workspace/folderFiles";
import type { Family } from "./families";

/** What is known of the folder of a program that uses a family's bindings. */
export function around({ module, packages, versions }: Family): FolderFiles {
  const because = "They are installed.";
  return {
    parents: [],
    packages: [module, ...Object.values(packages)],
    pins: Object.entries(versions).map(([provider, version]) => ({ provider, version, because })),
    hasBindings: true,
  };
}
