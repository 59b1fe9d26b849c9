// Reads texts of files through VS Code: regular files only, since a pipe would be waited for and a device never ends, and none
// that is longer than anybody would have written it. Nor links, since VS Code does not say where they lead.
import { FileType, type Uri, workspace } from "vscode";

/** In bytes, where nobody says otherwise. */
const usual = 5_000_000;

/** The text of a file, or why it is left out. Rejects if there is no file. */
export async function readText(uri: Uri, most = usual): Promise<string | { readonly leftOut: string }> {
  const { type, size } = await workspace.fs.stat(uri);
  if (type !== FileType.File) return { leftOut: "it is not a regular file" };
  if (size > most) return { leftOut: `it has more than ${most / 1_000_000} MB` };
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
