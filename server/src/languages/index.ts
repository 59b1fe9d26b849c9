import { cdktf } from "./cdktf/cdktf";
import { hcl } from "./hcl/hcl";
import { json } from "./json/json";
import type { Language } from "./language";

/** Every language that is read. */
export const languages: readonly Language[] = [hcl, json, cdktf];

/** The language of a document, by its file name; undefined for any other document. */
export function languageOf(uri: string): Language | undefined {
  return languages.find((language) => language.matches(uri));
}

export { mayUseCdk } from "./cdktf/mayUseCdk";
export { constraintsInTexts } from "./constraintsInTexts";
export type {
  BlockPosition,
  Comment,
  Conversion,
  LabelPlace,
  Language,
  Placed,
  ProjectInfo,
  Stack,
  Writer,
  WrittenText,
} from "./language";
export { templateNames } from "./templateNames";
export { writtenBlocks } from "./writtenBlocks";
