// Writes several files so that either all of them hold the new texts or all of them the old ones.
import { messageOf } from "../messageOf";
import { markOf } from "./markOf";
import { replaceFile } from "./replaceFile";

/** A file with what it holds and what it is to hold. */
interface Replacing {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Returns whether they were written; `complain` takes a sentence about what stood in the way. */
export function writeAll(files: readonly Replacing[], complain: (message: string) => void): boolean {
  const written: { readonly path: string; readonly before: string }[] = [];
  try {
    for (const file of files) {
      const mark = markOf(file.path, file.before);
      replaceFile(file.path, mark + file.after);
      written.push({ path: file.path, before: mark + file.before });
    }
    return true;
  } catch (error) {
    complain(`${files[written.length]?.path} cannot be written, so nothing is: ${messageOf(error)}`);
    for (const { path, before } of written) restore(path, before);
    return false;
  }

  function restore(path: string, before: string): void {
    try {
      replaceFile(path, before);
    } catch {
      complain(`${path} was written and cannot be put back.`);
    }
  }
}
