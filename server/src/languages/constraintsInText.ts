import type { Catalog } from "../catalog/catalog";
import { type ConstraintText, constraintsIn } from "../model/constraintsIn";
import { hcl } from "./hcl/hcl";
import { languageOf } from "./index";
import { json } from "./json/json";

/** The constraints on the versions of providers in the text of a `.tf` file, by provider; none in a text that cannot be read. */
export function constraintsInText(text: string, catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  // Most files have none, and a module may be called by one that has a hundred files.
  if (!mayConstrain(text)) return found;
  const { blocks = [] } = languageOf("parent.tf")?.read("parent.tf", text, catalog) ?? {};
  for (const { provider, value } of constraintsIn(blocks)) {
    const list = found.get(provider);
    if (list) list.push(value.text);
    else found.set(provider, [value.text]);
  }
  return found;
}

/** Whether there may be a constraint in a text: quickly, and never no where there is one. */
function mayConstrain(text: string): boolean {
  return text.includes("required_providers") || (text.includes("provider") && text.includes("version"));
}

/** The version constraints of a module, by the texts of its files by their names. Files that cannot hold any are not read. */
export function constraintsInTexts(texts: ReadonlyMap<string, string>): readonly ConstraintText[] {
  const blocks = [...texts]
    .filter(([, text]) => text.includes("version") && /\b(?:required_providers|provider)\b/.test(text))
    .flatMap(([name, text]) => (json.matches(name) ? json : hcl).read(name, text).blocks);
  return [...constraintsIn(blocks)].map(({ provider, value }) => ({ provider, version: value.text }));
}
