// Addresses of documents, whatever their scheme.
import { moduleFolder } from "../model/index";
import { decodeUriPart } from "../text/index";

/** The folder whose module a document is part of, without a trailing slash, and its decoded path from there. */
export function splitUri(uri: string): { readonly folder: string; readonly name: string } {
  const folder = moduleFolder(uri);
  return { folder, name: decodeUriPart(uri.slice(uri.includes("/") ? folder.length + 1 : 0)) };
}

/** Whether a file matches one of some patterns that end like `*.tf` or `.gen/versions.json`. */
export function isWatched(uri: string, patterns: readonly string[]): boolean {
  const ends = patterns.map((pattern) => pattern.slice("**".length)).map((end) => end.replace(/^\/\*/, ""));
  return ends.some((end) => uri.endsWith(end));
}
