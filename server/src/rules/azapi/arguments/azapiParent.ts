import { type BlockNode, bodyItemAt, type Scope, type Target, targetOf, textOfLiteral } from "../../../analysis/index";
import { armTypeIn, armTypesOf, blocksOfArmType, writtenTypeIn } from "../../../azure/index";
import { scopes, type WrittenType } from "../../../catalog/index";
import { type Block, type Fix, typeOf, type Value } from "../../../model/index";
import { isSameType, parentTypeOf, scopeOfId, wordsOfType } from "../../../resourceIds/index";
import { listed, scopeNames, withArticle } from "../../../wording/index";
import type { Report, Rule } from "../../rule";

export const azapiParent: Rule = {
  id: "azapi-parent",
  severity: "error",
  certainty: "azure",
  summary: "A parent_id that is not of the type one level above the resource's own.",
  why: "The parent of `Microsoft.Storage/storageAccounts/blobServices` is a `Microsoft.Storage/storageAccounts`. azapi checks the parent when it builds the id: during the apply, or for `azapi_update_resource` in `terraform validate`, if all values are known.",
  source: "internal/services/parse/resource.go of Azure/terraform-provider-azapi v2.12.0",
  block(node, report) {
    const { block, scope } = node;
    if (!isAbout(block)) return;
    const written = writtenTypeIn(block.body, scope);
    if (!written) return;
    const type = written.name;
    if (wordsOfType(type).length < 2) {
      reportScope(written, node, report);
      return;
    }
    const wanted = parentTypeOf(type);
    const item = bodyItemAt(block.body, ["parent_id"]);
    const found = item ? armTypesOf(item.value, scope) : undefined;
    if (!item || !found || found.types.some((one) => isSameType(one, wanted))) return;
    report({
      span: item.value.span,
      message: `Set parent_id to the id of ${withArticle(wanted)}, not of ${found.shown}: that is the parent of ${type}.`,
      fixes: parents(wanted, item.value, node),
    });
  },
};

/** What is at the top is deployed to a scope: to which of them its type says. */
function reportScope({ name, version }: WrittenType, { block, scope }: BlockNode, report: Report): void {
  const item = bodyItemAt(block.body, ["parent_id"]);
  const readable = scope.catalog.resourceTypes?.find(name)?.at(version)?.readable ?? 0;
  if (item && targetOf(item.value, scope)?.block === block) {
    report({
      span: item.value.span,
      message: "Set parent_id to the id of another resource: a resource cannot be its own parent.",
    });
    return;
  }
  const spelled = item ? spelledOtherwise(targetOf(item.value, scope), scope) : undefined;
  if (item && spelled && readable !== 0 && !(readable & (scopes.extension | scopes.subscription))) {
    report({
      span: item.value.span,
      message: `Write ${groups} for the type of ${spelled}: from another spelling azapi does not build the id of a resource group, and refuses it here.`,
    });
    return;
  }
  const text = item ? textOfLiteral(item.value, scope) : undefined;
  const at = text === undefined ? undefined : scopeOfId(text);
  const given = at === undefined ? 0 : scopes[at];
  // A list goes over all that is below.
  if (
    !item ||
    typeOf(block) === "azapi_resource_list" ||
    readable === 0 ||
    given === 0 ||
    readable & (scopes.extension | given)
  )
    return;
  report({
    span: item.value.span,
    message: `Set parent_id to the id of ${listed(scopeNames(readable), "or")}, not of ${listed(scopeNames(given), "or")}: that is where ${name} is deployed to.`,
  });
}

const groups = "Microsoft.Resources/resourceGroups";

/** The address of a resource group of azapi's whose type is in another case: its id is one of a resource right below the subscription. */
function spelledOtherwise(target: Target | undefined, scope: Scope): string | undefined {
  if (target?.kind !== "resource" || target.type !== "azapi_resource" || target.attribute !== "id") return undefined;
  const type = armTypeIn(target.block.body, scope);
  const isOtherwise = type !== undefined && type !== groups && isSameType(type, groups);
  return isOtherwise && bodyItemAt(target.block.body, ["parent_id"]) === null ? target.address : undefined;
}

/** Blocks that put an id together of a parent's and a name. */
function isAbout(block: Block): boolean {
  const type = typeOf(block);
  if (block.kind === "data") return /^azapi_resource(?:_id|_list)?$/.test(type ?? "");
  return block.kind === "resource" && (type === "azapi_resource" || type === "azapi_update_resource");
}

/** How many parents are offered. */
const most = 4;

function parents(wanted: string, value: Value, { block, scope }: BlockNode): Fix[] {
  return blocksOfArmType(wanted, scope)
    .filter((parent) => parent.block !== block)
    .slice(0, most)
    .map(({ address }) => {
      const path = [...address.split("."), "id"];
      return {
        title: `Change to ${path.join(".")}`,
        changes: [{ kind: "setValue", value, to: { kind: "reference", path } }],
      };
    });
}
