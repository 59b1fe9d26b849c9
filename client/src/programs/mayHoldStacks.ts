import { type Uri, workspace } from "vscode";
import { hasMark } from "./hasMark";

/** Whether a file is a program in whose classes constructs can be put, as far as a look at its text tells. */
export async function mayHoldStacks(file: Uri): Promise<boolean> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return hasMark(text) && /\bclass\b[^{]*\bextends\b/.test(text);
}
