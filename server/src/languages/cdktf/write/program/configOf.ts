import { allLines, commentsOf, type NewEntry, type NewValue } from "../../../../model/index";
import { asPlainText } from "../asPlainText";
import { indentedBudget, type WriteContext, wholeLine } from "../writeContext";
import { isPlainText, type Property, writeObject } from "../writeValue";
import { type Config, constructsIn, type Override, overrideOf } from "./config";
import type { ConstructDraft } from "./constructDraft";
import { jsonBlocks } from "./jsonOf";
import { splitBody } from "./splitBody";

/** What a construct's config object holds of a block, and what has to go past it. */
export function configOf({ kind, type, entries }: ConstructDraft, context: WriteContext): Config {
  if (kind === "module") return moduleConfig(entries, context);
  const properties: Property[] = [];
  const overrides: Override[] = [];
  const [kept, apart] = splitBody(entries, "");
  for (const entry of kept) {
    const { name } = entry;
    if (name === "depends_on") put(dependsOn(entry, context));
    else if (kind === "variable") put(ofVariable(entry));
    else if (kind === "output") put(ofOutput(entry));
    else if (kind === "provider") put(name === "for_each" || name === "version" ? past(entry) : within(entry));
    else put(ofResource(entry, type, context));
  }
  return { properties, overrides: [...overrides, ...apart] };

  function put(config: Config): void {
    properties.push(...config.properties);
    overrides.push(...config.overrides);
  }
}

/** Terraform's own arguments of a resource or data source need more than their value. */
function ofResource(entry: NewEntry, type: string, context: WriteContext): Config {
  const { name, value, form } = entry;
  switch (name) {
    case "count":
      return value.kind === "number" ? within(entry) : past(entry);
    case "for_each":
      return past(entry);
    case "connection":
      return form === "block" ? past(entry) : within(entry);
    case "lifecycle":
      return lifecycleOf(entry, context);
    case "provider": {
      const path = value.kind === "reference" ? value.path : [type.slice(0, type.indexOf("_"))];
      const code = context.handle(["provider", ...path], "construct");
      if (value.kind === "reference" && code !== undefined) return within({ ...commentsOf(entry), name, code });
      return past({ ...entry, value: asPlainText(value) });
    }
    default:
      return within(entry);
  }
}

/** Constructs where all have names in the program; else addresses. */
function dependsOn(entry: NewEntry, context: WriteContext): Config {
  const constructs = constructsIn(entry, context);
  return constructs ? within(constructs) : past({ ...entry, value: asPlainText(entry.value) });
}

function ofVariable(entry: NewEntry): Config {
  if (entry.name === "type") return within({ ...entry, value: asPlainText(entry.value) });
  // The library writes keys its own way, and fails on null.
  if (entry.name === "default" && !isKept(entry.value)) return past(entry);
  return ["default", "description", "sensitive", "nullable", "validation", ""].includes(entry.name)
    ? within(entry)
    : past(entry);
}

function isKept(value: NewValue): boolean {
  if (value.kind === "list") return value.items.every(isKept);
  if (value.kind !== "map") return value.kind !== "null";
  return value.items.every((item) => /^[a-z0-9]+(_[a-z0-9]+)*$/.test(item.key) && isKept(item.value));
}

/** Preconditions have a place in the config too, from which the library does not take them. */
function ofOutput(entry: NewEntry): Config {
  return ["value", "description", "sensitive", ""].includes(entry.name) ? within(entry) : past(entry);
}

function within(property: Property): Config {
  return { properties: [property], overrides: [] };
}

function past(entry: NewEntry): Config {
  const value = entry.form === "block" ? jsonBlocks([entry]) : entry.value;
  return { properties: [], overrides: [overrideOf({ ...entry, value })] };
}

/** A `lifecycle` block: its plain arguments as an object, conditions and what needs evaluating past it. */
function lifecycleOf(entry: NewEntry, context: WriteContext): Config {
  if (entry.value.kind !== "body") return { properties: [entry], overrides: [] };
  const inside: Property[] = [];
  const overrides: Override[] = [];
  const blocks = new Map<string, NewEntry[]>();
  for (const one of entry.value.entries) {
    if (one.form === "block") blocks.set(one.name, [...(blocks.get(one.name) ?? []), one]);
    else if (one.value.kind === "bool" || isPlainText(one) || !one.name) inside.push(one);
    else overrides.push(overrideOf(one, `lifecycle.${one.name}`));
  }
  for (const [name, same] of blocks) {
    const value = jsonBlocks(same);
    overrides.push({ ...commentsOf(value), path: `lifecycle.${name}`, value });
  }
  const [first, ...others] = overrides;
  if (first && inside.every(({ name }) => !name)) {
    const comments = [...allLines(entry), ...inside.flatMap(allLines), ...(first.comments ?? [])];
    return { properties: [], overrides: [{ ...first, comments }, ...others] };
  }
  const code = writeObject(inside, context, { first: 60, other: 76 });
  return { properties: [{ ...commentsOf(entry), name: "lifecycle", code }], overrides };
}

/** The call of a module: its inputs stand in an object of their own, under the names that the module gives them. */
function moduleConfig(entries: readonly NewEntry[], context: WriteContext): Config {
  const properties: Property[] = [];
  const overrides: Override[] = [];
  const inputs: NewEntry[] = [];
  for (const entry of entries) {
    const { name, value } = entry;
    if (!name) (inputs.length > 0 ? inputs : properties).push(entry);
    else if (name === "source" || name === "version") properties.push(entry);
    else if (name === "count" || name === "for_each" || name === "lifecycle") overrides.push(overrideOf(entry));
    else if (name === "providers") overrides.push(overrideOf({ ...entry, value: asPlainText(value) }));
    else if (name === "depends_on") {
      const constructs = constructsIn(entry, context);
      if (constructs) properties.push(constructs);
      else overrides.push(overrideOf({ ...entry, value: asPlainText(value) }));
    } else inputs.push(entry);
  }
  if (inputs.length > 0) {
    const code = writeObject(inputs, { ...context, keepsNames: true, allowsAnyValue: true }, indentedBudget(wholeLine));
    properties.push({ name: "variables", code });
  }
  return { properties, overrides };
}
