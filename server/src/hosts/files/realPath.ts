import { realPathOf } from "./fileSystem";
import { atOnce } from "./steps";

/** `realPathOf` for those who wait; undefined also where nobody can tell. */
export function realPath(path: string): string | undefined {
  try {
    return atOnce(realPathOf(path));
  } catch {
    return undefined;
  }
}
