// Recognizes whether a file has changed without reading it, as Git does for its index.
import { stat } from "node:fs/promises";
import { isSettled } from "./disk";

/**
 * Differs after any change; undefined where that is not certain: right after a change, a further one may have the same
 * time. The time of the last change of the entry counts too, since programs set the other one as they like.
 */
export async function stampOf(path: string, now = Date.now()): Promise<string | undefined> {
  try {
    const { mtimeNs, ctimeNs, mtimeMs, ctimeMs, size, ino } = await stat(path, { bigint: true });
    if (!isSettled(Number(mtimeMs), now) || !isSettled(Number(ctimeMs), now)) return undefined;
    return [mtimeNs, ctimeNs, size, ino].join(" ");
  } catch {
    return undefined;
  }
}
