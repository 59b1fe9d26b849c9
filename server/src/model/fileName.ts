import { decodeUriPart } from "../text/uriPart";

/** The file name in a document's address, as people read it. */
export function fileName(uri: string): string {
  return decodeUriPart(uri.slice(uri.lastIndexOf("/") + 1));
}
