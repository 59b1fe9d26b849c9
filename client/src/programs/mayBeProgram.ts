import type { TextDocument } from "vscode";
import { programLanguages } from "../documentSelector";

/** Declarations, and what was installed or generated: nobody writes there. */
const notOurs = /\.d\.[cm]?ts$|[\\/](?:node_modules|\.gen)[\\/]/;

/** Whether a document is in a language that programs are written in, and in a place where people write them. */
export function mayBeProgram({ languageId, uri }: Pick<TextDocument, "languageId" | "uri">): boolean {
  return programLanguages.some((language) => language === languageId) && !notOurs.test(uri.path);
}
