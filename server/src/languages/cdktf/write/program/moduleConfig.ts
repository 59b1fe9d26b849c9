import type { NewEntry, NewItem, NewValue } from "../../../../model/change";
import { commentsOf } from "../../../../model/commented";
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
    if (name === "source" || name === "version" || !name)
      (inputs.length > 0 && !name ? inputs : properties).push(entry);
    else if (name === "count" || name === "for_each" || name === "lifecycle") overrides.push(overrideOf(entry));
    else if (name === "providers") overrides.push(overrideOf({ ...entry, value: providersOf(value) }));
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

const provider = String.raw`[\w-]+(?:\.[\w-]+)?`;
const line = new RegExp(`^\\s*(${provider})\\s*=\\s*(${provider})\\s*,?\\s*(?:(?:#|//) ?(.*))?$`);

/** Terraform's JSON has the names of configurations as texts, the module's own with their dots as keys. */
function providersOf(value: NewValue): NewValue {
  if (value.kind !== "expression") return wordsOf(value);
  const items: NewItem[] = [];
  let comments: string[] = [];
  for (const text of value.source.replace(/^\s*\{|\}\s*$/g, "").split("\n")) {
    const [, key, of, behind] = line.exec(text) ?? [];
    const said = /^\s*(?:#|\/\/) ?(.*)$/.exec(text)?.[1];
    if (said !== undefined) comments.push(said);
    else if (key && of) {
      const about = commentsOf({ comments, ...(behind && { behind }) });
      items.push({ ...about, key, value: { kind: "text", text: of } });
      comments = [];
    } else if (text.trim()) return wordsOf(value);
  }
  return { kind: "map", items, ...(comments.length > 0 && { last: comments }) };
}
