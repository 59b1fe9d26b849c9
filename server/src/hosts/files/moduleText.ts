import type { Disk } from "./disk";
import { isUnreadStack } from "./fileKinds";

/** The text of a file of a module: undefined if there is no file, null if it is not read. */
export async function moduleText(disk: Disk, path: string): Promise<string | null | undefined> {
  if (isUnreadStack(path)) return null;
  const text = await disk.read(path);
  return text ?? (disk.leftOut?.has(path) ? null : undefined);
}
