import { type EntryNode, subjectOf } from "../analysis/index";
import { type Attribute, isSettable, isSingleBlock, takesBlock, takesValue } from "../catalog/index";
import type { Entry, Fix } from "../model/index";
import type { Report, Rule } from "./rule";

export const blockForm: Rule = {
  id: "block-form",
  severity: "error",
  summary:
    "A block written as an argument, an argument written as a block, or a single object where a list is expected.",
  why: "`terraform validate` fails: arguments have an equals sign and blocks do not, and neither can replace the other.",
  source: "https://developer.hashicorp.com/terraform/language/syntax/configuration; the provider's schemas",
  concerns: (attribute) => attribute !== undefined && isSettable(attribute),
  entry(node, report) {
    const { entry, attribute } = node;
    if (!attribute) return;
    if (entry.form === "block") asBlock(entry, attribute, report);
    else if (entry.form === "argument") asArgument(entry, attribute, report);
    else if (entry.form && takesBlock(attribute) && !attribute.unsure) asObjects(node, attribute, report);
  },
};

function asBlock(entry: Entry, attribute: Attribute, report: Report): void {
  if (takesBlock(attribute)) return;
  const isObject = attribute.type === "map" || attribute.type === "object" || attribute.type === "dynamic";
  report({
    span: entry.nameSpan,
    message: `Write ${entry.name} as an argument, with an equals sign: ${entry.name} = ….`,
    fixes: isObject ? reform(entry, "argument", `Change to ${entry.name} = { … }`) : [],
  });
}

function asArgument(entry: Entry, attribute: Attribute, report: Report): void {
  const { name, value } = entry;
  if (takesValue(attribute) || value.kind === "missing") return;
  const canMend = value.kind === "body" || (value.kind === "list" && value.items.every((item) => item.kind === "body"));
  report({
    span: entry.nameSpan,
    message: `Write ${name} as a block, without an equals sign: ${name} { … }.`,
    fixes: canMend ? reform(entry, "block", `Change to ${name} { … }`) : [],
  });
}

/** Where a block is an object, it is one or an item of a list: the provider's bindings take only the right one. */
function asObjects({ entry, body }: EntryNode, attribute: Attribute, report: Report): void {
  const { name, form, nameSpan } = entry;
  const count = body.body.entries.filter((one) => one.name === name).length;
  if (form === "listed" && isSingleBlock(attribute) && count === 1) {
    report({
      span: nameSpan,
      message: `Write ${name} as one object, without brackets: ${subjectOf(body)} takes only one.`,
      fixes: reform(entry, "object", "Remove the brackets"),
    });
  } else if (form === "object" && !isSingleBlock(attribute) && !attribute.bindsAs) {
    // Where the bindings changed their mind, those of an older version may be in use without anything that says so.
    report({
      span: nameSpan,
      message: `Write ${name} as a list of objects, in brackets: ${subjectOf(body)} takes any number of them.`,
      fixes: reform(entry, "listed", "Put it in brackets"),
    });
  }
}

function reform(entry: Entry, form: NonNullable<Entry["form"]>, title: string): readonly Fix[] {
  return [{ title, changes: [{ kind: "reform", entry, form }], safe: true }];
}
