import type { TextDocument, Uri } from "vscode";
import { programLanguages } from "../documentSelector";

/** Whether a file has declarations, or was installed or generated. Nobody writes there. */
export function isNotOurs({ path }: Uri): boolean {
  return /\.d\.[cm]?ts$|[\\/](?:node_modules|\.gen)[\\/]/.test(path);
}

/** Whether a document is in a language that programs are written in, and in a place where people write them. */
export function mayBeProgram({ languageId, uri }: Pick<TextDocument, "languageId" | "uri">): boolean {
  return programLanguages.some((language) => language === languageId) && !isNotOurs(uri);
}
