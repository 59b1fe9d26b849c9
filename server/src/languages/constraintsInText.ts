import type { Catalog } from "../catalog/catalog";
import { constraintsIn } from "../model/constraintsIn";
import { languageOf } from "./index";

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
