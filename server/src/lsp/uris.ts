// An address of a document cut into the folder whose module it is about and its path from there, whatever the scheme.
import { moduleFolder } from "../model/testFile";
import { decodeUriPart } from "../text/uriPart";

/** `folder` is without a trailing slash, as the service and the runtime know it; `name` is decoded. */
export function splitUri(uri: string): { readonly folder: string; readonly name: string } {
  const folder = moduleFolder(uri);
  return { folder, name: decodeUriPart(uri.slice(uri.includes("/") ? folder.length + 1 : 0)) };
}

/** Whether a file has a name that is watched, where patterns are about the ends of paths: `*.tf`, `.gen/versions.json`. */
export function isWatched(uri: string, patterns: readonly string[]): boolean {
  const ends = patterns.map((pattern) => pattern.slice("**".length)).map((end) => end.replace(/^\/\*/, ""));
  return ends.some((end) => uri.endsWith(end));
}
