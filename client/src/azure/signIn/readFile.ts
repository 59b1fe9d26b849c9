// Files that other tools sign in with.
import { readFile as readAs } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** The text of a file. Rejects where it cannot be read. */
export const readFile = (path: string): Promise<string> => readAs(path, "utf8");

/** The path of a file in `folder`, or else in the folder of that name in the person's own. */
export const ownFile = (folder: string | undefined, name: string, file: string): string =>
  join(folder || join(homedir(), name), file);
