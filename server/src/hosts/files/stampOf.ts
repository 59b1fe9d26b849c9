// Recognizes whether a file has changed without reading it, as Git does for its index.
import { stat } from "node:fs/promises";

/** Longer than the resolution of times in any file system (two seconds, on FAT). */
const tick = 3000;

/**
 * Differs after any change; undefined where that is not certain: right after a change, a further one may have the same
 * time. The time of the last change of the entry counts too, since programs set the other one as they like.
 */
export async function stampOf(path: string, now = Date.now()): Promise<string | undefined> {
  try {
    const { mtimeNs, ctimeNs, mtimeMs, ctimeMs, size, ino } = await stat(path, { bigint: true });
    if (now - Number(mtimeMs) < tick || now - Number(ctimeMs) < tick) return undefined;
    return [mtimeNs, ctimeNs, size, ino].join(" ");
  } catch {
    return undefined;
  }
}
