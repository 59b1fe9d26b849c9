import type { NewEntry, NewValue } from "../../../../model/change";
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
    const { name, value, comments } = entry;
    if (name === "source" || name === "version") properties.push(entry);
    else if (name === "count" || name === "for_each" || name === "lifecycle") overrides.push(overrideOf(entry));
    else if (name === "providers") overrides.push(overrideOf({ ...entry, value: providersOf(value) }));
    else if (name === "depends_on") {
      const code = constructsIn(value, ink);
      if (code) properties.push({ name, code, ...(comments && { comments }) });
      else overrides.push(overrideOf({ ...entry, value: wordsOf(value) }));
    } else inputs.push(entry);
  }
  if (inputs.length > 0) {
    const code = writeObject(inputs, { ...ink, isRaw: true, isLoose: true }, further(wholeLine));
    properties.push({ name: "variables", code });
  }
  return { properties, overrides };
}

const provider = String.raw`[\w-]+(?:\.[\w-]+)?`;
const line = new RegExp(`^\\s*(${provider})\\s*=\\s*(${provider})\\s*,?\\s*(?:(?:#|//).*)?$`);

/** Terraform's JSON has the names of configurations as texts, the module's own with their dots as keys. */
function providersOf(value: NewValue): NewValue {
  if (value.kind !== "expression") return wordsOf(value);
  const lines = value.source
    .replace(/^\s*\{|\}\s*$/g, "")
    .split("\n")
    .filter((text) => !/^\s*(?:(?:#|\/\/).*)?$/.test(text));
  const items = lines.flatMap((text) => {
    const [, key, of] = line.exec(text) ?? [];
    return key && of ? [{ key, value: { kind: "text", text: of } as const }] : [];
  });
  return items.length === lines.length ? { kind: "map", items } : wordsOf(value);
}
