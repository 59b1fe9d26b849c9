import { type BlockNode, bodyItemAt, resolve } from "../../../analysis/index";
import { armTypesOf, isOfAzapi, writtenTypeIn } from "../../../azure/index";
import type { WrittenType } from "../../../catalog/index";
import { setText } from "../../../model/index";
import { isSameType } from "../../../resourceIds/index";
import { listed, withArticle } from "../../../wording/index";
import type { Report, Rule } from "../../rule";

const providers = "Microsoft.Resources/providers";

export const azapiType: Rule = {
  id: "azapi-type",
  severity: "error",
  certainty: "azure",
  summary:
    "A resource_id of another type than the block's own, or a type in a spelling from which azapi builds a wrong id.",
  why: "azapi refuses such an id when it reads the resource or calls the action. For a resource, that is in the middle of an apply. azapi knows only one spelling for resource groups and subscriptions; from any other it builds the id of something else.",
  source: "internal/services/parse/resource.go of Azure/terraform-provider-azapi v2.12.0",
  block(node, report) {
    const { block, scope } = node;
    if (!isOfAzapi(block)) return;
    const written = writtenTypeIn(block.body, scope);
    const type = written?.name;
    if (written) reportSpelling(written, node, report);
    const [own, id] = ["type", "resource_id"].map((name) => bodyItemAt(block.body, [name]));
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

/** What has an id of its own form, by the one spelling in which azapi knows it. */
const spelled = ["Microsoft.Resources/resourceGroups", "Microsoft.Resources/subscriptions"];

function reportSpelling({ name, version }: WrittenType, { block, scope }: BlockNode, report: Report): void {
  const right = spelled.find((one) => one !== name && isSameType(one, name));
  const [own, named] = ["type", "name"].map((argument) => bodyItemAt(block.body, [argument]));
  // An id that is given is taken as it is.
  if (right === undefined || !own || !named) return;
  const { value } = resolve(own.value, scope);
  report({
    severity: "warning",
    span: own.value.span,
    message: `Write ${right}: from another spelling azapi builds a wrong id.`,
    fixes: value === own.value && value.kind === "text" ? [setText(value, `${right}@${version}`)] : [],
  });
}
