import { type ValueNode, variableSetBy, variableType } from "../../analysis/index";
import type { ObjectType, Type } from "../../evaluation/index";
import type { Body, Entry, Value } from "../../model/index";
import { didYouMean, isMisspelling, similar } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const droppedAttribute: Rule = {
  id: "dropped-attribute",
  severity: "warning",
  certainty: "consequence",
  summary: "An attribute of an object that the type of the variable does not have, and that is another one misspelt.",
  why: "Terraform drops what the type of a variable does not have and says nothing, so that the optional attribute that is meant is not set.",
  source: "https://developer.hashicorp.com/terraform/language/expressions/type-constraints#object",
  value(node, report) {
    const type = typeOfVariable(node);
    if (type) lookInto(node.value, type, report);
  },
};

/** The type of the variable whose value or default it is. */
function typeOfVariable({ value, entries, block: { block, scope } }: ValueNode): Type | undefined {
  const [entry, ...others] = entries;
  if (!entry || others.length > 0 || entry.value !== value) return undefined;
  if (block.kind === "variable") return entry.name === "default" ? variableType(block) : undefined;
  const variable = variableSetBy(entry.name, block, scope);
  return variable && variableType(variable.declaration.block);
}

function lookInto(value: Value, type: Type, report: Report): void {
  if (typeof type === "string") return;
  if (value.kind === "list") {
    for (const [index, item] of value.items.entries()) {
      const own = type.kind === "tuple" ? type.elements[index] : type.kind === "object" ? undefined : type.element;
      if (own) lookInto(item, own, report);
    }
  } else if (value.kind === "body") {
    if (type.kind === "object") aboutObject(value.body, type, report);
    else if (type.kind === "map") for (const entry of value.body.entries) lookInto(entry.value, type.element, report);
  }
}

function aboutObject(body: Body, type: ObjectType, report: Report): void {
  const isSet = new Set(body.entries.map(({ name }) => name));
  for (const entry of body.entries) {
    const own = type.attributes.get(entry.name);
    if (own) lookInto(entry.value, own, report);
    else if (!entry.key && entry.name) aboutUnknown(entry, type, isSet, report);
  }
}

function aboutUnknown(entry: Entry, { optional = new Set() }: ObjectType, isSet: ReadonlySet<string>, report: Report) {
  const meant = similar(
    entry.name,
    [...optional].filter((name) => !isSet.has(name)),
  );
  if (meant === undefined || !isMisspelling(entry.name, meant)) return;
  report({
    span: entry.nameSpan,
    message: `The type of the variable has no attribute ${entry.name}, so Terraform drops it.${didYouMean(meant)}`,
    fixes: [{ title: `Change to ${meant}`, changes: [{ kind: "rename", entry, name: meant }] }],
  });
}
