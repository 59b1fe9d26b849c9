import { bodyItemAt, lastStepOf, literalAt, relatedPlace, targetOf } from "../../../analysis/index";
import { isVersionWithin } from "../../../catalog/index";
import { changeName, setArgument } from "../../../model/index";
import type { Rule } from "../../rule";
import { accountOf, blobDatastore, fileDatastore, lakeDatastore } from "./datastores";

const versions = { before: "5.0.0" };

export const datastoreStorage: Rule = {
  id: "datastore-storage",
  severity: "error",
  certainty: "azure",
  summary: "A datastore whose container or share is given by its URL instead of its resource id.",
  why: "Up to azurerm 4, the id of a container or share that is declared with storage_account_name is a URL, and the id of a share has a form that the datastore does not accept: the apply fails.",
  source: "internal/services/storage/storage_container_resource.go, upgrade guide of 5.0",
  versions,
  types: [blobDatastore, lakeDatastore, fileDatastore],
  block({ block: { body, labels }, scope }, report) {
    const isFile = labels[0]?.text === fileDatastore;
    const item = bodyItemAt(body, [isFile ? "storage_fileshare_id" : "storage_container_id"]);
    const target = item ? targetOf(item.value, scope) : undefined;
    if (!item || target?.kind !== "resource" || target.attribute !== "id") return;
    if (target.type !== (isFile ? "azurerm_storage_share" : "azurerm_storage_container")) return;
    if (!isVersionWithin(scope.versionOf("azurerm"), versions)) return;
    const byName = bodyItemAt(target.block.body, ["storage_account_name"]);
    if (!isFile && !byName) return;
    const step = lastStepOf(item.value);
    report({
      // The provider's own example reads the id of such a container.
      ...(!isFile && { severity: "warning" }),
      span: step?.span ?? item.value.span,
      message: `Use resource_manager_id of ${target.address}: ${byName ? "its id is a URL" : "its id has a form that datastores do not accept up to azurerm 4"}.`,
      ...(byName && { related: [relatedPlace(target, ["storage_account_name"])] }),
      fixes: step?.name === "id" ? changeName(step.span, "resource_manager_id") : [],
    });
  },
};

export const lakeNamespace: Rule = {
  id: "lake-namespace",
  severity: "warning",
  certainty: "consequence",
  summary: "A Data Lake datastore on a storage account without a hierarchical namespace.",
  why: "Such an account is not a data lake: directories and their permissions do not work as jobs expect.",
  source: "https://learn.microsoft.com/azure/storage/blobs/data-lake-storage-namespace",
  types: [lakeDatastore],
  block({ block: { body }, scope }, report) {
    const item = bodyItemAt(body, ["storage_container_id"]);
    const container = item ? targetOf(item.value, scope) : undefined;
    if (!item || container?.type !== "azurerm_storage_container" || container.kind !== "resource") return;
    const account = accountOf(container, scope)?.target;
    const namespace = account && literalAt(account.block.body, ["is_hns_enabled"], scope);
    if (!account || (namespace !== null && namespace !== "false")) return;
    const { uri } = account.declaration;
    const lake = setArgument(account.block.body, "is_hns_enabled", { kind: "bool", bool: true }, uri);
    report({
      span: item.value.span,
      message: `Use a container of an account with is_hns_enabled = true: ${account.address} is not a data lake.`,
      related: [relatedPlace(account, ["is_hns_enabled"])],
      fixes: [{ title: `Make ${account.address} a data lake`, changes: [lake] }],
    });
  },
};
