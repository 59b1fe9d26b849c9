import type { Rule } from "../../rule";
import { workspaceOf } from "../workspace/workspaceOf";
import { blobDatastore, datastores } from "./datastores";

export const datastoreIdentity: Rule = {
  id: "datastore-identity",
  severity: "warning",
  certainty: "consequence",
  summary: "A datastore that uses an identity that its workspace does not have.",
  why: "The datastore is created, but every access through it fails.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
  types: datastores,
  resource(datastore, report) {
    const path = datastore.type === blobDatastore ? "service_data_auth_identity" : "service_data_identity";
    const entry = datastore.at(path);
    const wanted = /^Workspace(SystemAssigned|UserAssigned)Identity$/.exec(datastore.literal(path) ?? "")?.[1];
    const workspace = workspaceOf(datastore);
    if (!entry || !wanted || !workspace) return;
    const type = workspace.literal("identity.type");
    if (!type || type.includes(wanted)) return;
    const other = `Workspace${type}Identity`;
    report({
      span: entry.valueSpan,
      message: `Set ${entry.name} to "${other}", or give ${workspace.address} a ${wanted} identity: it has only ${type}.`,
      related: [workspace.related("identity.type")],
      fixes: datastore.change(path, [other]),
    });
  },
};

export const defaultDatastore: Rule = {
  id: "default-datastore",
  severity: "warning",
  certainty: "azure",
  summary: "A blob datastore that is created as the default one.",
  why: "Azure refuses is_default when a datastore is created; it can be set to true once the datastore is there.",
  source: "registry page of the blob datastore",
  types: [blobDatastore],
  resource(datastore, report) {
    // In Azure's own API only Azure sets it.
    if (datastore.isOfAzapi) return;
    const entry = datastore.at("is_default");
    if (!entry || datastore.literal("is_default") !== "true") return;
    report({
      span: entry.span,
      message: `Create the datastore without ${entry.name}, and set it afterwards: Azure refuses it on a new datastore.`,
      fixes: datastore.without("is_default"),
    });
  },
};
