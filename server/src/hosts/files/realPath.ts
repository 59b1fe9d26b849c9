import { realPathOf } from "./fileSystem";
import { atOnce } from "./steps";

/** `realPathOf`, asynchronous; undefined also if it is not known. */
export function realPath(path: string): string | undefined {
  try {
    return atOnce(realPathOf(path));
  } catch {
    return undefined;
  }
}
