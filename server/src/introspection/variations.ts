/** A configuration with one thing otherwise at a time, so that it is seen what is sent for it. */
import { type CtyValue, isSameValue } from "./cty";
import { ownValue } from "./ownValues";
import { isThere, plannedAt } from "./plans";
import { ancestry, isConfigurable, nodesBelow, type SchemaNode } from "./schemaNode";

/**
 * The same configuration with one thing otherwise, by how it is called: `-a` without an argument, `=a`, `!a` with another value, `~a` with fewer elements,
 * `+a` with a higher number, or of a set of blocks with more of them.
 */
export function* variations(root: SchemaNode, config: CtyValue): Generator<readonly [name: string, config: CtyValue]> {
  for (const node of nodesBelow(root)) {
    if (node.form === "element" || !isConfigurable(node)) continue;
    const value = plannedAt(config, node);
    const isGiven = node.children ? isThere(value) : value !== undefined;
    if (!isGiven) continue;
    const path = ancestry(node)
      .toReversed()
      .map(({ name }) => name)
      .join(".");
    if (node.facts.optional) yield [`-${path}`, replaced(config, ancestry(node).toReversed(), withoutIt(node))];
    for (const [sign, other] of othersOf(node, value!))
      yield [`${sign}${path}`, replaced(config, ancestry(node).toReversed(), other)];
  }
}

function withoutIt({ children, isAttribute, form }: SchemaNode): CtyValue {
  if (!children || isAttribute || form === "single" || form === "group") return null;
  return form === "map" ? new Map() : [];
}

/** Of one argument so many values are tried. */
const mostValues = 6;

function othersOf(node: SchemaNode, value: CtyValue): readonly (readonly [sign: string, value: CtyValue])[] {
  if (node.children) return node.form === "set" ? moreBlocks(node, value).map((blocks) => ["+", blocks] as const) : [];
  if (typeof value === "boolean") return [["!", !value]];
  if (Array.isArray(value)) {
    const one = ownValue(node, 1);
    const several = severalOf(node, value);
    return [
      ...(value.length > 1
        ? [["~", value.slice(0, 1)] as const]
        : isSameValue(one, value)
          ? []
          : [["=", one] as const]),
      ...(several.length > value.length ? [["=", several] as const] : []),
    ];
  }
  if (value instanceof Map) return [];
  const values = (node.facts.values ?? []).filter((one) => one !== value).slice(0, mostValues);
  const all = values.length > 0 ? values : [otherValue(node, value)].filter((one) => one !== value);
  return all.map((one) => [typeof value === "number" ? "+" : "=", one] as const);
}

/** Another value than the one that is there: a text that is a number stays one. */
function otherValue(node: SchemaNode, value: CtyValue | undefined): CtyValue {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? String(Number(value) + 1) : ownValue(node, 1);
}

/** A set of blocks with more of them, so that it is seen in which order they are sent: each with another choice of values in the place of those of the first. */
function moreBlocks({ children = [], facts: { maxItems = mostBlocks } }: SchemaNode, value: CtyValue): CtyValue[][] {
  const [first] = Array.isArray(value) ? value : [];
  if (!(first instanceof Map)) return [];
  const others = children.flatMap((node): (readonly [string, CtyValue])[] => {
    const [own, other] = [first.get(node.name) ?? null, node.children ? null : otherValue(node, first.get(node.name))];
    const isOther = isConfigurable(node) && own !== null && other !== null && typeof own !== "boolean";
    return isOther && !isSameValue(own, other) ? [[node.name, other]] : [];
  });
  const choices = Array.from({ length: Math.min(mostBlocks, 2 ** others.length) }, (_, choice) =>
    others.filter((_one, at) => Math.floor(choice / 2 ** at) % 2 === 1),
  );
  const blocks = choices.map((chosen) => new Map([...first, ...chosen])).slice(0, Math.max(1, maxItems));
  return blocks.length > 1 ? [blocks, ...(blocks.length > 2 ? [blocks.slice(1)] : [])] : [];
}

/** In so many orders as four blocks can be, none is by chance. */
const mostBlocks = 4;

/** So many elements as tell in which order they are sent: all words that are known, or what is there with two more. */
function severalOf({ element, facts: { maxItems = mostValues } }: SchemaNode, value: readonly CtyValue[]): CtyValue[] {
  if (!element || element.children || typeof value[0] === "boolean") return [];
  const words = element.facts.values ?? [];
  const own = words.length > 0 ? words : [ownValue(element, 0), ownValue(element, 1)];
  const all = [...value, ...own].filter((one) => typeof one === typeof value[0]);
  return [...new Set(all)].slice(0, Math.min(mostValues, maxItems));
}

/** A configuration with another value of an argument, in the first of each block. */
export function withValue(config: CtyValue, node: SchemaNode, value: CtyValue): CtyValue {
  return replaced(config, ancestry(node).toReversed(), value);
}

/** The value with another one where a path of nodes leads, in the first element of each list. */
function replaced(value: CtyValue, [node, ...rest]: readonly SchemaNode[], other: CtyValue): CtyValue {
  if (!node) return other;
  if (Array.isArray(value))
    return value.map((item: CtyValue, index) => (index === 0 ? replaced(item, [node, ...rest], other) : item));
  if (!(value instanceof Map)) return value;
  if (node.parent?.form === "map") {
    const [entry] = value;
    return entry ? new Map([...value, [entry[0], inObject(entry[1], node, rest, other)]]) : value;
  }
  return inObject(value, node, rest, other);
}

function inObject(value: CtyValue, node: SchemaNode, rest: readonly SchemaNode[], other: CtyValue): CtyValue {
  if (!(value instanceof Map)) return value;
  return new Map([...value, [node.name, replaced(value.get(node.name) ?? null, rest, other)]]);
}
