/** Configurations in which some nodes have values, as a provider is told them. */
import { type CtyValue, unknownValue } from "./cty";
import { placeholderValue } from "./sample";
import { ancestry, type Facts, type SchemaNode } from "./schemaNode";

/**
 * A configuration with these values. The blocks around them are there once. What is required beside them is unknown,
 * or any value unless `required` says otherwise. Everything else is absent. The value of an element makes a list of
 * one. `present` are blocks that are there although nothing in them is given.
 */
export function configuration(
  root: SchemaNode,
  given: ReadonlyMap<SchemaNode, CtyValue>,
  present: ReadonlySet<SchemaNode> = new Set(),
  required: (node: SchemaNode) => CtyValue = anyValue,
): CtyValue {
  const reached = new Set([...given.keys(), ...present].flatMap((node) => ancestry(node)));
  const valueAt = (node: SchemaNode): CtyValue => {
    const value = given.get(node);
    if (value !== undefined) return value;
    const { element, facts } = node;
    if (node.children) return blockValue(node, reached.has(node) || facts.required === true);
    if (element && given.has(element)) return collection(facts, given.get(element)!);
    return facts.required ? required(node) : null;
  };
  const blockValue = (node: SchemaNode, isThere: boolean): CtyValue => {
    if (!isThere) return node.isAttribute || node.form === "single" || node.form === "group" ? null : none(node.form);
    const body = new Map(node.children!.map((child) => [child.name, valueAt(child)]));
    if (node.form === "list" || node.form === "set") return Array(Math.max(1, node.facts.minItems ?? 1)).fill(body);
    return node.form === "map" ? new Map([["key", body]]) : body;
  };
  return blockValue(root, true);
}

/**
 * A value that is given only because something must be. Providers do not check a block that contains something
 * unknown.
 */
export function anyValue(node: SchemaNode): CtyValue {
  return node.parent?.form === "root" ? unknownValue : placeholderValue(node);
}

function none(form: SchemaNode["form"]): CtyValue {
  return form === "map" ? new Map() : [];
}

function collection({ type, minItems = 1 }: Facts, element: CtyValue): CtyValue {
  return type === "map" ? new Map([["key", element]]) : Array(Math.max(1, minItems)).fill(element);
}
