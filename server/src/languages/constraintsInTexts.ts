import { type ConstraintText, constraintsIn, type Document } from "../model/index";
import { boundedMemo } from "../text/index";
import { hcl } from "./hcl/hcl";
import { json } from "./json/json";

/** How many files are remembered: what calls many modules is read for each of them. */
const mostKept = 500;

/**
 * The constraints on the versions of providers in a module that is not open, by the texts of its files by their names. Files
 * that cannot hold any are not read: most have none, and a module may have a hundred.
 */
export function constraintsInTexts(texts: ReadonlyMap<string, string>): readonly ConstraintText[] {
  return [...texts]
    .filter(([, text]) => mayConstrain(text))
    .flatMap(([name, text]) => (json.matches(name) ? constraintsOf(json.parse(name, text)) : inHcl(text)));
}

const inHcl = boundedMemo(mostKept, (text) => constraintsOf(hcl.parse("versions.tf", text)));

function constraintsOf({ blocks }: Document): readonly ConstraintText[] {
  return [...constraintsIn(blocks)].map(({ provider, value }) => ({ provider, version: value.text }));
}

/** Whether there may be a constraint in a text: quickly, and never no where there is one. */
function mayConstrain(text: string): boolean {
  return text.includes("required_providers") || (text.includes("provider") && text.includes("version"));
}
