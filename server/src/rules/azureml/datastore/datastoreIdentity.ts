import { setLiteral } from "../../../analysis/fixes/setLiteral";
import { relatedPlace } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
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
  block({ block, scope }, report) {
    const name = block.labels[0]?.text === blobDatastore ? "service_data_auth_identity" : "service_data_identity";
    const entry = entryAt(block.body, [name]);
    const wanted = /^Workspace(SystemAssigned|UserAssigned)Identity$/.exec(
      literalAt(block.body, [name], scope) ?? "",
    )?.[1];
    const workspace = workspaceOf(block, scope);
    if (!entry || !wanted || !workspace) return;
    const type = literalAt(workspace.block.body, ["identity", "type"], scope);
    if (!type || type.includes(wanted)) return;
    const other = `Workspace${type}Identity`;
    report({
      span: entry.value.span,
      message: `Set ${name} to "${other}", or give ${workspace.address} a ${wanted} identity: it has only ${type}.`,
      related: [relatedPlace(workspace, ["identity", "type"])],
      fixes: setLiteral(entry.value, [other]),
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
  block({ block: { body }, scope }, report) {
    const entry = entryAt(body, ["is_default"]);
    if (!entry || literalAt(body, ["is_default"], scope) !== "true") return;
    report({
      span: entry.span,
      message: "Create the datastore without is_default, and set it afterwards: Azure refuses it on a new datastore.",
      fixes: [{ title: "Remove is_default", changes: [{ kind: "remove", entry }] }],
    });
  },
};
