import { type ValueNode, variableSetBy, variableType } from "../../analysis/index";
import type { ObjectType, Type } from "../../evaluation/index";
import type { Body, BodyItem, Value } from "../../model/index";
import { didYouMean, isMisspelling, similar } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const droppedAttribute: Rule = {
  id: "dropped-attribute",
  severity: "warning",
  certainty: "consequence",
  summary: "A misspelt attribute of an object: the type of the variable does not have it, so Terraform drops it.",
  why: "Terraform drops attributes that the type of a variable does not have, without a message, so the optional attribute that is meant is not set.",
  source: "https://developer.hashicorp.com/terraform/language/expressions/type-constraints#object",
  value(node, report) {
    const type = typeOfVariable(node);
    if (type) lookInto(node.value, type, report);
  },
};

/** The type of the variable whose value or default it is. */
function typeOfVariable({ value, items, block: { block, scope } }: ValueNode): Type | undefined {
  const [item, ...others] = items;
  if (!item || others.length > 0 || item.value !== value) return undefined;
  if (block.kind === "variable") return item.name === "default" ? variableType(block) : undefined;
  const variable = variableSetBy(item.name, block, scope);
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
    else if (type.kind === "map") for (const item of value.body.items) lookInto(item.value, type.element, report);
  }
}

function aboutObject(body: Body, type: ObjectType, report: Report): void {
  const isSet = new Set(body.items.map(({ name }) => name));
  for (const item of body.items) {
    const own = type.attributes.get(item.name);
    if (own) lookInto(item.value, own, report);
    else if (!item.key && item.name) aboutUnknown(item, type, isSet, report);
  }
}

function aboutUnknown(
  item: BodyItem,
  { optional = new Set() }: ObjectType,
  isSet: ReadonlySet<string>,
  report: Report,
) {
  const meant = similar(
    item.name,
    [...optional].filter((name) => !isSet.has(name)),
  );
  if (meant === undefined || !isMisspelling(item.name, meant)) return;
  report({
    span: item.nameSpan,
    message: `The type of the variable has no attribute ${item.name}, so Terraform drops it.${didYouMean(meant)}`,
    fixes: [{ title: `Change to ${meant}`, changes: [{ kind: "rename", item, name: meant }] }],
  });
}
