// The address of a file in a folder, escaped as VS Code does, so that a file that it opens later has the same one.
import { encodeUriPart } from "../text/uriPart";

/** The address of the file `name` in `folder`, or of one below it, with a slash between the names. */
export function joinUri(folder: string, name: string): string {
  return [folder, ...name.split("/").map(escaped)].join("/");
}

function escaped(name: string): string {
  return encodeUriPart(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
