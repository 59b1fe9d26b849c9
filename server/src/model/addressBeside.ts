import { joinUri } from "./joinUri";

/** What no path leads out of: a scheme with whatever computer it is about, and a drive or share of Windows. */
const top = /^(?:file:\/\/[^/]+\/[^/]*|[a-z][\w+.-]*:(?:\/\/[^/]*)?(?:\/[a-z](?::|%3a)(?=\/|$))?)/i;

/**
 * The address of a folder that lies at a relative path from another one. Above the topmost folder is that folder itself, as
 * in any file system: an address of fewer parts would be about another computer. Made of the other's address, since editors do
 * not all escape addresses in the same way. On Windows paths may be written with its own strokes, for Terraform too.
 */
export function addressBeside(folder: string, path: string): string {
  const least = top.exec(folder)?.[0].length ?? 0;
  let address = folder;
  for (const part of path.split(/[\\/]/)) {
    if (part === "..") address = address.slice(0, Math.max(address.lastIndexOf("/"), least));
    else if (part !== "" && part !== ".") address = joinUri(address, part);
  }
  return address;
}
