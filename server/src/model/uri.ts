// Addresses of files and folders, escaped as VS Code does, so that a file that it opens later has the same one.
import { decodeUriPart, encodeUriPart } from "../text/index";

/** The address of the file `name` in `folder`, or of one below it, with a slash between the names. */
export function joinUri(folder: string, name: string): string {
  return [folder, ...name.split("/").map(escaped)].join("/");
}

/** What an address has as it is: most names are nothing else. */
const plain = /^[\w.~-]*$/;

function escaped(name: string): string {
  if (plain.test(name)) return name;
  return encodeUriPart(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What no path leads out of: a scheme with whatever computer it is about, and a drive or share of Windows. */
const top = /^(?:file:\/\/[^/]+\/[^/]*|[a-z][\w+.-]*:(?:\/\/[^/]*)?(?:\/[a-z](?::|%3a)(?=\/|$))?)/i;

/**
 * The address of a folder that lies at a relative path from another one. Above the topmost folder is that folder itself, as
 * in any file system: an address of fewer parts would be about another computer. Made of the other's address, since editors do
 * not all escape addresses in the same way. On Windows paths may have backslashes, for Terraform too.
 */
export function uriBeside(folder: string, path: string): string {
  const least = top.exec(folder)?.[0].length ?? 0;
  let base = folder;
  const below: string[] = [];
  for (const part of path.split(/[\\/]/)) {
    if (part !== "..") {
      if (part !== "" && part !== ".") below.push(escaped(part));
    } else if (below.pop() === undefined) base = base.slice(0, Math.max(base.lastIndexOf("/"), least));
  }
  return [base, ...below].join("/");
}

/** The path from one folder to another, such as `./network` or `../shared`. Undefined if there is none. */
export function relativePath(from: string, to: string): string | undefined {
  const least = top.exec(from)?.[0].length ?? 0;
  if (least === 0 || from.slice(0, least) !== to.slice(0, least)) return undefined;
  const [here, there] = [from, to].map((address) => address.slice(least).split("/").filter(Boolean).map(decodeUriPart));
  let same = 0;
  while (same < here!.length && here![same] === there![same]) same++;
  const up = here!.length - same;
  return [...(up === 0 ? ["."] : Array.from({ length: up }, () => "..")), ...there!.slice(same)].join("/");
}

/** The file name in a document's address, as people read it. */
export function fileName(uri: string): string {
  return decodeUriPart(uri.slice(uri.lastIndexOf("/") + 1));
}
