// What a provider has on this disk while it runs: a folder that nobody else reads, which goes with it.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** The folders of a running provider. */
export interface ProviderFolders {
  readonly folder: string;
  /** The home of the provider and its place for temporary files. */
  readonly home: string;
  /** Empty; where it is isolated, what it sees is put together here. */
  readonly root: string;
}

/** Creates the folders of a running provider. */
export function foldersOf(folder: string): ProviderFolders {
  const [home, root] = [join(folder, "home"), join(folder, "root")];
  for (const part of [home, root]) mkdirSync(part, { recursive: true });
  return { folder, home, root };
}
