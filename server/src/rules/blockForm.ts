import { type BodyItemNode, subjectOf } from "../analysis/index";
import { type Attribute, isSettable, isSingleBlock, takesBlock, takesValue } from "../catalog/index";
import type { Body, BodyItem, Fix, Value } from "../model/index";
import { isName } from "../text/index";
import type { Report, Rule } from "./rule";

export const blockForm: Rule = {
  id: "block-form",
  severity: "error",
  summary:
    "A block written as an argument, an argument written as a block, or a single object where a list is expected.",
  why: "`terraform validate` fails: arguments have an equals sign and blocks do not, and neither can replace the other.",
  source: "https://developer.hashicorp.com/terraform/language/syntax/configuration; the provider's schemas",
  concerns: (attribute) => attribute !== undefined && isSettable(attribute),
  bodyItem(node, report) {
    const { item, attribute } = node;
    if (!attribute) return;
    if (item.form === "block") asBlock(node, attribute, report);
    else if (item.form === "argument") asArgument(item, attribute, report);
    else if (item.form && takesBlock(attribute) && !attribute.unsure) asObjects(node, attribute, report);
  },
};

function asBlock({ item, body }: BodyItemNode, attribute: Attribute, report: Report): void {
  if (takesBlock(attribute)) return;
  const isObject = attribute.type === "map" || attribute.type === "object" || attribute.type === "dynamic";
  report({
    span: item.nameSpan,
    message: `Write ${item.name} as an argument, with an equals sign: ${item.name} = ….`,
    fixes: isObject && isObjectToo(item, body.body) ? reform(item, "argument", `Change to ${item.name} = { … }`) : [],
  });
}

/** Whether an object says all that a block does: it has each key once, no labels, and nothing that repeats. */
function isObjectToo({ name, value, labels = [], dynamic }: BodyItem, { items }: Body): boolean {
  if (dynamic || labels.length > 0 || items.filter((other) => other.name === name).length > 1) return false;
  if (value.kind !== "body") return true;
  return value.body.items.every((item) => item.form !== "block" || isObjectToo(item, value.body));
}

function asArgument(bodyItem: BodyItem, attribute: Attribute, report: Report): void {
  const { name, value } = bodyItem;
  if (takesValue(attribute) || value.kind === "missing") return;
  const canMend = value.kind === "list" ? value.items.every(canBeContent) : canBeContent(value);
  report({
    span: bodyItem.nameSpan,
    message: `Write ${name} as a block, without an equals sign: ${name} { … }.`,
    fixes: canMend ? reform(bodyItem, "block", `Change to ${name} { … }`) : [],
  });
}

/** Whether a value is an object whose keys may be names of arguments. */
function canBeContent(value: Value): boolean {
  return value.kind === "body" && value.body.items.every(({ name }) => isName(name));
}

/** Where a block is an object, it is one or an item of a list: the provider's bindings take only the right one. */
function asObjects({ item, body }: BodyItemNode, attribute: Attribute, report: Report): void {
  const { name, form, nameSpan } = item;
  const count = body.body.items.filter((one) => one.name === name).length;
  if (form === "listed" && isSingleBlock(attribute) && count === 1) {
    report({
      span: nameSpan,
      message: `Write ${name} as one object, without brackets: ${subjectOf(body)} takes only one.`,
      fixes: reform(item, "object", "Remove the brackets"),
    });
  } else if (form === "object" && !isSingleBlock(attribute) && !attribute.bindsAs) {
    // Where the bindings changed their mind, those of an older version may be in use without anything that says so.
    report({
      span: nameSpan,
      message: `Write ${name} as a list of objects, in brackets: ${subjectOf(body)} takes any number of them.`,
      fixes: reform(item, "listed", "Put it in brackets"),
    });
  }
}

function reform(item: BodyItem, form: NonNullable<BodyItem["form"]>, title: string): readonly Fix[] {
  return [{ title, changes: [{ kind: "reform", item, form }], safe: true }];
}
