import { textOf } from "../../../analysis/values/literals";
import type { Rule } from "../../rule";

export const tagLimits: Rule = {
  id: "tag-limits",
  severity: "error",
  certainty: "azure",
  summary: "More tags than Azure allows, or one that is too long.",
  why: "Azure allows at most 50 tags, with names of at most 512 characters (128 for storage accounts) and values of at most 256.",
  source: "go-azure-helpers, resourcemanager/tags; internal/services/storage/validate/storage_account_tags.go",
  concerns: (attribute) => attribute?.type === "map" && Boolean(attribute.optional),
  entry({ entry, body }, report) {
    const { type } = body.node.schema;
    if (entry.name !== "tags" || body.parent) return;
    if (!type?.name.startsWith("azurerm_") || entry.value.kind !== "body") return;
    const { entries } = entry.value.body;
    const longest = type.name === "azurerm_storage_account" ? 128 : 512;
    const names = new Set(entries.filter(({ key }) => !key).map(({ name }) => name));
    if (names.size > 50) {
      report({
        span: entry.nameSpan,
        message: `Remove ${names.size - 50} of these tags: Azure takes at most 50 on one resource.`,
      });
    }
    for (const tag of entries) {
      const value = textOf(tag.value);
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
