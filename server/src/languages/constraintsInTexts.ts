import { type ConstraintText, constraintsIn } from "../model/constraintsIn";
import { hcl } from "./hcl/hcl";
import { json } from "./json/json";

/** The version constraints of a module, by the texts of its files by their names. Files that cannot hold any are not read. */
export function constraintsInTexts(texts: ReadonlyMap<string, string>): readonly ConstraintText[] {
  const blocks = [...texts]
    .filter(([, text]) => text.includes("version") && /\b(?:required_providers|provider)\b/.test(text))
    .flatMap(([name, text]) => (json.matches(name) ? json : hcl).read(name, text).blocks);
  return [...constraintsIn(blocks)].map(({ provider, value }) => ({ provider, version: value.text }));
}
