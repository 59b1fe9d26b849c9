import { bodyItemAt, literalAt } from "../../../analysis/index";
import { type BodyItem, setLiteral } from "../../../model/index";
import { listed } from "../../../wording/index";
import type { Report, Rule } from "../../rule";

const takesHierarchy = ["BlobStorage", "BlockBlobStorage", "StorageV2"];
const takesTier = ["BlobStorage", "FileStorage", "StorageV2"];

export const storageKind: Rule = {
  id: "storage-kind",
  severity: "warning",
  certainty: "azure",
  summary: "A storage account with a feature that accounts of its kind do not have.",
  why: "The plan fails: the provider checks which kinds allow a hierarchical namespace, an access tier and zone redundancy.",
  source: "internal/services/storage/storage_account_resource.go",
  types: ["azurerm_storage_account"],
  block({ block: { body }, scope }, report) {
    const kind = literalAt(body, ["account_kind"], scope) ?? undefined;
    if (!kind) return;
    const namespace = bodyItemAt(body, ["is_hns_enabled"]);
    if (namespace && !takesHierarchy.includes(kind) && literalAt(body, ["is_hns_enabled"], scope) === "true")
      complain(namespace, takesHierarchy, kind, report);
    const tier = bodyItemAt(body, ["access_tier"]);
    if (tier && !takesTier.includes(kind) && literalAt(body, ["access_tier"], scope))
      complain(tier, takesTier, kind, report);
    const replication = bodyItemAt(body, ["account_replication_type"]);
    if (replication && kind === "BlobStorage" && literalAt(body, ["account_replication_type"], scope) === "ZRS") {
      report({
        span: replication.value.span,
        message:
          'Set account_replication_type to "LRS", "GRS" or "RAGRS": accounts of the kind BlobStorage cannot be ZRS.',
        fixes: setLiteral(replication.value, ["LRS", "GRS", "RAGRS"]),
      });
    }
  },
};

function complain(item: BodyItem, kinds: readonly string[], kind: string, report: Report): void {
  report({
    span: item.span,
    message: `Remove ${item.name}, or set account_kind to ${listed(kinds, "or")}: the provider refuses it for ${kind}.`,
    fixes: [{ title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] }],
  });
}
