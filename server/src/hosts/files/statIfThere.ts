import { type Stats, statSync } from "node:fs";

/** What is at a path; undefined where nothing is, nor can be, since a file is on the way. Throws where nobody may look. */
export function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}
