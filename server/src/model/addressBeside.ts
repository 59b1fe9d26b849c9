import { joinUri } from "./joinUri";

/**
 * The address of a folder that lies at a relative path from another one. Made of the other's address, since editors do
 * not all escape addresses in the same way. On Windows paths may be written with its own strokes, for Terraform too.
 */
export function addressBeside(folder: string, path: string): string {
  let address = folder;
  for (const part of path.split(/[\\/]/)) {
    if (part === "..") address = address.slice(0, Math.max(address.lastIndexOf("/"), 0));
    else if (part !== "" && part !== ".") address = joinUri(address, part);
  }
  return address;
}
