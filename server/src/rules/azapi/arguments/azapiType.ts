import { armTypesOf, isOfAzapi, writtenTypeIn } from "../../../analysis/ids/armType";
import { isSameType } from "../../../analysis/ids/resourceId";
import { entryAt } from "../../../analysis/values/literalAt";
import { listed, withArticle } from "../../../wording/sentence";
import { setText } from "../../finding";
import type { Rule } from "../../rule";

const providers = "Microsoft.Resources/providers";

export const azapiType: Rule = {
  id: "azapi-type",
  severity: "error",
  certainty: "azure",
  summary: "A resource_id of another type than the block's own.",
  why: "azapi refuses it when it reads the resource or calls the action: for resources that is in the middle of an apply.",
  source: "internal/services/parse/resource.go of Azure/terraform-provider-azapi v2.12.0",
  block({ block, scope }, report) {
    if (!isOfAzapi(block)) return;
    const written = writtenTypeIn(block.body, scope);
    const type = written?.name;
    const [own, id] = ["type", "resource_id"].map((name) => entryAt(block.body, [name]));
    const found = id ? armTypesOf(id.value, scope) : undefined;
    if (type === undefined || !own || !found || found.types.some((one) => isSameType(one, type))) return;
    // The id of a namespace goes with the namespace alone.
    if (!type.includes("/") && found.types.some((one) => isSameType(one, providers))) return;
    const { value } = own;
    const [only, ...others] = found.types;
    report({
      span: id!.value.span,
      message: `Set resource_id to the id of ${withArticle(type)}, or type to ${listed(found.types, "or", 4)}: this is the id of ${found.shown}.`,
      fixes:
        only && others.length === 0 && value.kind === "text" ? [setText(value, `${only}@${written?.version}`)] : [],
    });
  },
};
