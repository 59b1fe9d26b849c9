// What the state of a file is recognized by without reading it, as Git does for its index.
import { stat } from "node:fs/promises";

/** Longer than any file system takes between two times that it tells apart (two seconds, on FAT). */
const tick = 3000;

/**
 * Another one after any change, undefined where that is not sure: right after a change, a further one may have the same
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
