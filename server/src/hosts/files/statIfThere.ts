import { type Stats, statSync } from "node:fs";

/**
 * What is at a path; undefined if nothing is, or can be because a file is on the way. Throws if the account may not
 * look.
 */
export function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}
