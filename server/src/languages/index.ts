import { hcl } from "./hcl/hcl";
import type { Language } from "./language";

/** Every language that is read. */
export const languages: readonly Language[] = [hcl];

/** The language of a document, by its file name; undefined for any other document. */
export function languageOf(uri: string): Language | undefined {
  return languages.find((language) => language.matches(uri));
}
