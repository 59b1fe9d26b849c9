import type { Uri } from "vscode";
import { readText } from "../readText";
import { mentionsCdk } from "./mentionsCdk";

/** Whether a file is a program in whose classes constructs can be put, as far as a look at its text tells. */
export async function mayHoldStacks(file: Uri): Promise<boolean> {
  const text = await readText(file);
  return typeof text === "string" && mentionsCdk(text) && /\bclass\b[^{]*\bextends\b/.test(text);
}
