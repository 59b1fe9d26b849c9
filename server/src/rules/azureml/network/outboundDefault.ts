import { isRepeated } from "../../../model/index";
import { ownProperty } from "../../../text/index";
import type { Rule } from "../../rule";
import { workspaceOf } from "../workspace/workspaceOf";
import { privateEndpointRule } from "./outboundRules";

/** What of a workspace Azure makes rules for on its own, with the parts that those reach. */
const required: Readonly<Record<string, readonly string[]>> = {
  storage_account_id: ["blob", "file"],
  key_vault_id: ["vault"],
};

export const outboundDefault: Rule = {
  id: "outbound-default",
  severity: "warning",
  certainty: "azure",
  summary: "A private endpoint rule for something that the managed network already reaches.",
  why: "Azure itself creates the rules for the workspace, its default storage account and its key vault; another one for the same target is a duplicate that it may refuse.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network, list of required rules",
  types: [privateEndpointRule],
  resource(rule, report) {
    const service = rule.at("service_resource_id");
    const part = rule.literal("sub_resource_target");
    const target = rule.target("service_resource_id");
    const workspace = workspaceOf(rule);
    if (!service || !target || !part || !workspace || target.attribute !== "id") return;
    // Which instance is meant by an index or for_each is not known.
    if (isRepeated(target.block.body)) return;
    const role = Object.keys(required).find(
      (name) => ownProperty(required, name)?.includes(part) && workspace.target(name)?.address === target.address,
    );
    if (!role && target.address !== workspace.address) return;
    const changes = rule.removed();
    report({
      span: service.valueSpan,
      message: `Remove this rule: Azure itself creates one to ${target.address}, since ${role ? `${workspace.address} uses it as ${workspace.nameOf(role)}` : "it is the workspace itself"}.`,
      ...(role && { related: [workspace.related(role)] }),
      ...(changes.length > 0 && { fixes: [{ title: "Remove this rule", changes }] }),
    });
  },
};
