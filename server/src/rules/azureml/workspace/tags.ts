import { evaluated, noValue, textOfLiteral, type ValueNode } from "../../../analysis/index";
import type { Rule } from "../../rule";

export const tagLimits: Rule = {
  id: "tag-limits",
  severity: "error",
  certainty: "azure",
  summary: "More tags than Azure allows, or one that is too long.",
  why: "Azure allows at most 50 tags, with names of at most 512 characters (128 for storage accounts) and values of at most 256.",
  source: "go-azure-helpers, resourcemanager/tags; internal/services/storage/validate/storage_account_tags.go",
  value(node, report) {
    const [item, ...inside] = node.items;
    const name = node.block.schema.type?.name ?? "";
    if (item?.name !== "tags" || inside.length > 0 || item.value !== node.value) return;
    if (!/^(?:azurerm|azapi)_/.test(name) || node.attribute?.type !== "map" || !node.attribute.optional) return;
    const count = countOf(node);
    if (count > 50) {
      report({
        span: item.nameSpan,
        message: `Remove ${count - 50} of these tags: Azure takes at most 50 on one resource.`,
      });
    }
    if (item.value.kind !== "body") return;
    const longest = name === "azurerm_storage_account" ? 128 : 512;
    for (const tag of item.value.body.items) {
      const value = textOfLiteral(tag.value, node.block.scope, noValue);
      if (!tag.key && tag.name.length > longest) {
        report({ span: tag.nameSpan, message: `Shorten the name of this tag to ${longest} characters.` });
      } else if (value !== undefined && value.length > 256) {
        report({
          span: tag.value.span,
          message: `Shorten the value of this tag to 256 characters: it has ${value.length}.`,
        });
      }
    }
  },
};

/** How many tags there surely are. */
function countOf(node: ValueNode): number {
  const { value } = node;
  if (value.kind === "body") return new Set(value.body.items.filter(({ key }) => !key).map(({ name }) => name)).size;
  if (value.kind !== "expression") return 0;
  const { result } = evaluated(node);
  return result.state === "known" && result.value instanceof Map ? result.value.size : 0;
}
