import { allLines, type Commented, commentsOf, type NewBodyItem, type NewValue } from "../../../../model/index";
import { asPlainText } from "../asPlainText";
import { indentedBudget, type WriteContext, wholeLine } from "../writeContext";
import { isPlainText, type Property, writeObject } from "../writeValue";
import { type Config, constructsIn, type Override, overrideOf } from "./config";
import type { ConstructDraft } from "./constructDraft";
import { jsonBlocks, jsonDynamic, jsonOfBlocks } from "./jsonOfBlocks";

/** What a construct's config object holds of a block, and what has to go past it. */
export function configOf({ kind, type, items }: ConstructDraft, context: WriteContext): Config {
  if (kind === "module") return moduleConfig(items, context);
  const properties: Property[] = [];
  const overrides: Override[] = [];
  const [kept, apart] = splitBody(items, "");
  for (const item of kept) {
    const { name } = item;
    if (name === "depends_on") put(dependsOn(item, context));
    else if (kind === "variable") put(ofVariable(item));
    else if (kind === "output") put(ofOutput(item));
    else if (kind === "provider") put(name === "for_each" || name === "version" ? past(item) : within(item));
    else put(ofResource(item, type, context));
  }
  return { properties, overrides: [...overrides, ...apart] };

  function put(config: Config): void {
    properties.push(...config.properties);
    overrides.push(...config.overrides);
  }
}

/** Terraform's own arguments of a resource or data source need more than their value. */
function ofResource(item: NewBodyItem, type: string, context: WriteContext): Config {
  const { name, value, form } = item;
  switch (name) {
    case "count":
      return value.kind === "number" ? within(item) : past(item);
    case "for_each":
      return past(item);
    case "connection":
      return form === "block" ? past(item) : within(item);
    case "lifecycle":
      return lifecycleOf(item, context);
    case "provider": {
      const path = value.kind === "reference" ? value.path : [type.slice(0, type.indexOf("_"))];
      const code = context.handle(["provider", ...path], "construct");
      if (value.kind === "reference" && code !== undefined) return within({ ...commentsOf(item), name, code });
      return past({ ...item, value: asPlainText(value) });
    }
    default:
      return within(item);
  }
}

/** Constructs where all have names in the program; else addresses. */
function dependsOn(item: NewBodyItem, context: WriteContext): Config {
  const constructs = constructsIn(item, context);
  return constructs ? within(constructs) : past({ ...item, value: asPlainText(item.value) });
}

function ofVariable(item: NewBodyItem): Config {
  if (item.name === "type") return within({ ...item, value: asPlainText(item.value) });
  // The library writes keys its own way, and fails on null.
  if (item.name === "default" && !isKept(item.value)) return past(item);
  return ["default", "description", "sensitive", "nullable", "validation", ""].includes(item.name)
    ? within(item)
    : past(item);
}

function isKept(value: NewValue): boolean {
  if (value.kind === "list") return value.items.every(isKept);
  if (value.kind !== "map") return value.kind !== "null";
  return value.items.every((item) => /^[a-z0-9]+(_[a-z0-9]+)*$/.test(item.key) && isKept(item.value));
}

/** Preconditions have a place in the config too, from which the library does not take them. */
function ofOutput(item: NewBodyItem): Config {
  return ["value", "description", "sensitive", ""].includes(item.name) ? within(item) : past(item);
}

function within(property: Property): Config {
  return { properties: [property], overrides: [] };
}

function past(item: NewBodyItem): Config {
  const value = item.form === "block" ? jsonBlocks([item]) : item.value;
  return { properties: [], overrides: [overrideOf({ ...item, value })] };
}

/** A `lifecycle` block: its plain arguments as an object, conditions and what needs evaluating past it. */
function lifecycleOf(item: NewBodyItem, context: WriteContext): Config {
  if (item.value.kind !== "body") return { properties: [item], overrides: [] };
  const inside: Property[] = [];
  const overrides: Override[] = [];
  const blocks = new Map<string, NewBodyItem[]>();
  for (const one of item.value.items) {
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
    const comments = [...allLines(item), ...inside.flatMap(allLines), ...(first.comments ?? [])];
    return { properties: [], overrides: [{ ...first, comments }, ...others] };
  }
  const code = writeObject(inside, context, { first: 60, other: 76 });
  return { properties: [{ ...commentsOf(item), name: "lifecycle", code }], overrides };
}

/** The call of a module: its inputs stand in an object of their own, under the names that the module gives them. */
function moduleConfig(items: readonly NewBodyItem[], context: WriteContext): Config {
  const properties: Property[] = [];
  const overrides: Override[] = [];
  const inputs: NewBodyItem[] = [];
  for (const item of items) {
    const { name, value } = item;
    if (!name) (inputs.length > 0 ? inputs : properties).push(item);
    else if (name === "source" || name === "version") properties.push(item);
    else if (name === "count" || name === "for_each" || name === "lifecycle") overrides.push(overrideOf(item));
    else if (name === "providers") overrides.push(overrideOf({ ...item, value: asPlainText(value) }));
    else if (name === "depends_on") {
      const constructs = constructsIn(item, context);
      if (constructs) properties.push(constructs);
      else overrides.push(overrideOf({ ...item, value: asPlainText(value) }));
    } else inputs.push(asInput(item));
  }
  if (inputs.length > 0) {
    const code = writeObject(inputs, { ...context, keepsNames: true, allowsAnyValue: true }, indentedBudget(wholeLine));
    properties.push({ name: "variables", code });
  }
  return { properties, overrides };
}

/** An input as an object can hold it. Terraform takes no blocks there, but no `dynamic` that has been written there is lost. */
function asInput(item: NewBodyItem): NewBodyItem {
  const { value } = item;
  const isApart = value.kind === "body" && splitBody(value.items, "")[1].length > 0;
  return isApart ? { ...item, form: "argument", value: jsonOfBlocks(value.items) } : item;
}

/** The body items of a body that its object can hold, and overrides at `path` for `dynamic` blocks and those with labels. */
function splitBody(bodyItems: readonly NewBodyItem[], path: string): [NewBodyItem[], Override[]] {
  const kept: NewBodyItem[] = [];
  const overrides: Override[] = [];
  const counts = new Map<string, number>();
  for (const item of bodyItems) {
    const { name, form, value, dynamic, labels, isOne } = item;
    if (dynamic) {
      put(`${path}dynamic.${name}`, jsonDynamic(item));
      // The bindings ask for a list of what is required, wherever it comes from.
      const isElsewhere =
        bodyItems.some((other) => other.name === name && !other.dynamic) || kept.some((other) => other.name === name);
      if (dynamic.isRequired && !isOne && !isElsewhere)
        kept.push({ name, form: "argument", value: { kind: "list", items: [] } });
    } else if (labels?.length) put(`${path}${name}`, jsonBlocks([withWords(item)]));
    else if (form === "block" && value.kind === "body") {
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      const [inside, apart] = splitBody(value.items, `${path}${name}.${isOne ? "" : `${index}.`}`);
      kept.push(apart.length > 0 ? { ...item, value: { kind: "body", items: inside } } : item);
      overrides.push(...apart);
    } else kept.push(item);
  }
  return [kept, overrides];

  /** Several of one name become a list: an override replaces what an earlier one of its path has put. */
  function put(at: string, value: NewValue & Commented): void {
    const index = overrides.findIndex((one) => one.path === at);
    const earlier = overrides[index];
    if (!earlier) overrides.push({ ...commentsOf(value), path: at, value });
    else {
      const items = earlier.value.kind === "list" ? earlier.value.items : [earlier.value];
      overrides[index] = { path: at, value: { kind: "list", items: [...items, value] } };
    }
  }
}

/** Keywords that say when a provisioner runs are written as text. */
function withWords(item: NewBodyItem): NewBodyItem {
  if (item.value.kind !== "body") return item;
  const items = item.value.items.map((one) =>
    one.name === "when" || one.name === "on_failure" ? { ...one, value: asPlainText(one.value) } : one,
  );
  return { ...item, value: { kind: "body", items } };
}
