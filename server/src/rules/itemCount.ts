import { byEarlierChecks, isChecked, isOfTerraform, isWhollyKnown, resolve } from "../analysis/index";
import type { Rule } from "./rule";

export const itemCount: Rule = {
  id: "item-count",
  severity: "error",
  otherReleases: "unknown",
  summary: "A list with fewer or more items than its argument takes.",
  why: "`terraform validate` fails: the provider counts the items.",
  source: "the provider's schemas and validators, asked with lists of many lengths",
  concerns: (attribute) =>
    attribute !== undefined &&
    !attribute.block &&
    Boolean(attribute.minItems || attribute.maxItems) &&
    isChecked(attribute),
  bodyItem(node, report) {
    const { item, attribute, body } = node;
    const { value } = resolve(item.value, body.node.scope);
    if (!attribute || value.kind !== "list") return;
    const { minItems = 0, maxItems, type } = attribute;
    const count = value.items.length;
    // In a set what is there twice counts once.
    const isTooLong = maxItems !== undefined && maxItems > 0 && count > maxItems && type === "list";
    if (count >= minItems && !isTooLong) return;
    const bound = isTooLong ? `at most ${maxItems}` : `at least ${minItems}`;
    report({
      // Terraform reads its own lists as they are written.
      ...(isOfTerraform(body, item.name) || isWhollyKnown(node)
        ? byEarlierChecks(body, item.name)
        : { severity: "warning" }),
      span: item.value.span,
      message: `Give ${item.name} ${bound} ${(isTooLong ? maxItems : minItems) === 1 ? "item" : "items"}: it has ${count || "none"}.`,
    });
  },
};
