import type { NewEntry } from "../../../../model/change";
import { further, type Ink, wholeLine } from "../ink";
import { type Property, writeObject } from "../writeObject";
import { type Config, constructsIn, type Override, overrideOf } from "./config";
import { wordsOf } from "./wordsOf";

/** The call of a module: its inputs stand in an object of their own, under the names that the module gives them. */
export function moduleConfig(entries: readonly NewEntry[], ink: Ink): Config {
  const properties: Property[] = [];
  const overrides: Override[] = [];
  const inputs: NewEntry[] = [];
  for (const entry of entries) {
    const { name, value } = entry;
    if (!name) (inputs.length > 0 ? inputs : properties).push(entry);
    else if (name === "source" || name === "version") properties.push(entry);
    else if (name === "count" || name === "for_each" || name === "lifecycle") overrides.push(overrideOf(entry));
    else if (name === "providers") overrides.push(overrideOf({ ...entry, value: wordsOf(value) }));
    else if (name === "depends_on") {
      const constructs = constructsIn(entry, ink);
      if (constructs) properties.push(constructs);
      else overrides.push(overrideOf({ ...entry, value: wordsOf(value) }));
    } else inputs.push(entry);
  }
  if (inputs.length > 0) {
    const code = writeObject(inputs, { ...ink, isRaw: true, isLoose: true }, further(wholeLine));
    properties.push({ name: "variables", code });
  }
  return { properties, overrides };
}
