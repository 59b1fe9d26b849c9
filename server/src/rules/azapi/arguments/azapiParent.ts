import { armTypeIn, armTypesOf, blocksOfArmType } from "../../../analysis/ids/armType";
import { isSameType } from "../../../analysis/ids/resourceId";
import type { BlockNode } from "../../../analysis/nodes";
import { entryAt } from "../../../analysis/values/literalAt";
import { type Block, typeOf } from "../../../model/block";
import { isRepeated } from "../../../model/body";
import { addressOf } from "../../../model/module";
import type { Value } from "../../../model/value";
import { withArticle } from "../../../wording/sentence";
import type { Fix } from "../../finding";
import type { Rule } from "../../rule";

export const azapiParent: Rule = {
  id: "azapi-parent",
  severity: "error",
  certainty: "azure",
  summary: "A parent_id that is not of the type one level above the resource's own.",
  why: "The parent of `Microsoft.Storage/storageAccounts/blobServices` is a `Microsoft.Storage/storageAccounts`. azapi looks when it builds the id: during the apply, and where all is known for `azapi_update_resource` in `terraform validate`.",
  source: "internal/services/parse/resource.go of Azure/terraform-provider-azapi v2.12.0",
  block(node, report) {
    const { block, scope } = node;
    if (!isAbout(block)) return;
    const type = armTypeIn(block.body, scope);
    const segments = type?.split("/") ?? [];
    // What stands at the top is in a scope, which may be of many kinds.
    if (segments.length < 3) return;
    const wanted = segments.slice(0, -1).join("/");
    const entry = entryAt(block.body, ["parent_id"]);
    const found = entry ? armTypesOf(entry.value, scope) : undefined;
    if (!entry || !found || found.types.some((one) => isSameType(one, wanted))) return;
    report({
      span: entry.value.span,
      message: `Set parent_id to the id of ${withArticle(wanted)}, not of ${found.shown}: that is what ${type} stands in.`,
      fixes: parents(wanted, entry.value, node),
    });
  },
};

/** Blocks that put an id together of a parent's and a name. */
function isAbout(block: Block): boolean {
  const type = typeOf(block);
  if (block.kind === "data") return /^azapi_resource(?:_id|_list)?$/.test(type ?? "");
  return block.kind === "resource" && (type === "azapi_resource" || type === "azapi_update_resource");
}

/** How many parents are offered. */
const most = 4;

function parents(wanted: string, value: Value, { block, scope }: BlockNode): Fix[] {
  return blocksOfArmType(wanted, scope, block)
    .filter(({ body }) => !isRepeated(body))
    .slice(0, most)
    .map((parent) => {
      const path = [...(addressOf(parent) ?? "").split("."), "id"];
      return {
        title: `Change to ${path.join(".")}`,
        changes: [{ kind: "setValue", value, to: { kind: "reference", path } }],
      };
    });
}
