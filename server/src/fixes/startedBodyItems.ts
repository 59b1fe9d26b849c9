import { chosenIn, missingIn, type Scope, skeletonOf } from "../analysis/index";
import { linkedBlocks, subresourcesAt, subresourcesOf, targetBeside } from "../azure/index";
import { type Attribute, type BodySchema, takesBlock } from "../catalog/index";
import { type Block, type Body, type NewBodyItem, type NewValue, newArgument } from "../model/index";
import { candidatesFor, type ReferenceCandidate } from "../references/index";

/** The context in which arguments are started. */
export interface Beginning {
  /** The type of the block that they are in. */
  readonly type: string;
  /** The block, where it is there already. */
  readonly own?: Block | undefined;
  /** The body that they are added to, where it is there already. */
  readonly body?: Body;
  readonly scope: Scope;
  /** Whether they are in a nested block. */
  readonly isInside?: boolean;
  /** The value that an argument begins with, of what it may read in the module; undefined where it is left to the person. */
  valueFor(candidates: readonly ReferenceCandidate[], attribute: Attribute, place: ValuePlace): NewValue | undefined;
}

/** The argument that a value is for. */
export interface ValuePlace {
  readonly name: string;
  /** Whether it is one of the block itself. */
  readonly isOwn: boolean;
  /** What is begun in front of it in the same body. */
  readonly before: readonly NewBodyItem[];
}

/**
 * Everything that a body requires and that `isSet` does not have, in the order in which people write it: with a
 * reference if the module has what it reads, otherwise with an empty value.
 */
export function startedBodyItems(
  schema: BodySchema,
  isSet: (name: string) => boolean,
  beginning: Beginning,
): NewBodyItem[] {
  return entriesIn(schema, isSet, usualOrder(beginning.type, beginning.scope), beginning);
}

/** The arguments of a type in the order in which people write them. Other arguments come after them. */
export function usualOrder(type: string, { catalog }: Scope): readonly string[] {
  return [...(type === "azapi_resource" ? firstOfAzapi : first), ...(catalog.usage.order.get(type) ?? [])];
}

function entriesIn(
  schema: BodySchema,
  isSet: (name: string) => boolean,
  order: readonly string[],
  beginning: Beginning,
): NewBodyItem[] {
  const placeOf = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const missing = missingIn(schema, isSet);
  const isThere = (name: string) => isSet(name) || missing.some(([other]) => other === name);
  const inOrder = [...missing, ...chosenIn(schema, isThere)].toSorted(
    ([a, one], [b, other]) => Number(takesBlock(one)) - Number(takesBlock(other)) || placeOf(a) - placeOf(b),
  );
  const begun: NewBodyItem[] = [];
  for (const [name, attribute] of inOrder) begun.push(startedBodyItem(name, attribute, beginning, begun));
  return begun;
}

/** What people write first in everything. */
const first = ["name", "resource_group_name", "location"];

/** What decides what else there may be comes first there. */
const firstOfAzapi = ["type", "name", "parent_id", "location"];

/** One of them, with all that is required in it; `before` is what is begun in front of it in the same body. */
export function startedBodyItem(
  name: string,
  attribute: Attribute,
  beginning: Beginning,
  before: readonly NewBodyItem[] = [],
): NewBodyItem {
  const { type, own, scope, isInside, valueFor } = beginning;
  const item = skeletonOf(name, attribute);
  if (attribute.block) {
    const { body: _, ...around } = beginning;
    const inside = { ...around, isInside: true };
    const items = entriesIn(attribute.block, () => false, first, inside);
    return { ...item, value: { kind: "body", items: [...items, ...logsIn(name, type, attribute.block)] } };
  }
  const value =
    partLedTo(name, attribute, beginning, before) ??
    (name === "category" && isInside && type === diagnostics ? left("AllMetrics", []) : undefined) ??
    valueFor(candidatesFor({ name, attribute, type, own }, scope), attribute, { name, isOwn: !isInside, before });
  return value ? { ...item, value } : item;
}

const diagnostics = "azurerm_monitor_diagnostic_setting";

/** Which logs a diagnostic setting keeps. Source: azurerm's documentation, by which the block has to say it, although the schema does not ask for it. */
function logsIn(name: string, type: string, schema: BodySchema): NewBodyItem[] {
  if (name !== "enabled_log" || type !== diagnostics || !schema.has("category_group")) return [];
  return [newArgument("category_group", left("allLogs", ["allLogs", "audit"]))];
}

function left(placeholder: string, choices: readonly string[]): NewValue {
  return { kind: "hole", of: "string", placeholder, ...(choices.length > 0 && { choices }) };
}

/**
 * The part of a resource to which a private endpoint leads, of what is named beside it: the only one, or a choice; left to the person
 * where nothing is known of that yet. Undefined of any other argument.
 */
function partLedTo(
  name: string,
  { elem }: Attribute,
  { body, scope }: Beginning,
  before: readonly NewBodyItem[],
): NewValue | undefined {
  const beside = targetBeside(name);
  if (beside === undefined) return undefined;
  const begun = before.find((one) => one.name === beside)?.value;
  const [linked, another] = begun ? linkedBlocks(scope) : [];
  // A tab stop holds the first of several.
  const isFilled = linked && (!another || (begun?.kind === "hole" && begun.placeholder !== ""));
  const all = isFilled ? subresourcesOf(linked, scope) : body ? subresourcesAt(name, body, scope) : [];
  const names = all.map((one) => one.name).filter((one) => !one.endsWith("_secondary"));
  const [placeholder = ""] = names;
  const item: NewValue =
    names.length === 1 && !another
      ? { kind: "text", text: placeholder }
      : { kind: "hole", of: "string", placeholder, ...(names.length > 0 && { choices: names }) };
  return elem ? { kind: "list", items: [item] } : item;
}

/** What reads the only candidate that there is. */
export function readingOnly(candidates: readonly ReferenceCandidate[]): NewValue | undefined {
  const [only, ...others] = candidates;
  if (!only || others.length > 0) return undefined;
  return { kind: "reference", path: [...only.address.split("."), ...only.path], wanted: "string" };
}
