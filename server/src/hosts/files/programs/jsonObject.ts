// JSON files of other tools, which may hold anything.
import { isObject } from "../../../text/index";
import type { Disk } from "../disk";

/** The content of a file; empty if the file does not exist, is not JSON, or is not an object. */
export async function jsonObject(disk: Disk, file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await disk.read(file);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
