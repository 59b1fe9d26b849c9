import { graphemesOf } from "../../text/index";

/** Where every code unit is a character, whatever is beside it. */
const isPlain = /^[\t\n\x20-\u02ff]*$/;

/** In these scripts it depends on the version of Unicode what belongs together. */
const isUnsure = /[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1900-\u1cff]/;

/** The characters of a string as Terraform counts them. Undefined if versions of Unicode count them differently. */
export function charactersOf(text: string): readonly string[] | undefined {
  if (isPlain.test(text)) return text.split("");
  return isUnsure.test(text) ? undefined : [...graphemesOf(text)];
}
