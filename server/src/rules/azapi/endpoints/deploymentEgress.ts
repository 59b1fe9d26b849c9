import { type Resource, resourceAt } from "../../../azure/index";
import { isolationOf, workspaceAt } from "../../azureml/workspace/workspaceOf";
import type { Rule } from "../../rule";

const endpoints = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints";
const egress = "properties.egressPublicNetworkAccess";

export const deploymentEgress: Rule = {
  id: "deployment-egress",
  severity: "warning",
  certainty: "consequence",
  summary: "A deployment of an online endpoint with outbound access that does not fit the network of its workspace.",
  why: "In a workspace with a managed network, the deployment uses that network, and its own setting has no effect. In any other workspace, a deployment without this setting reaches the workspace over the public network, and the workspace has to allow that.",
  source: "https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint",
  types: [`${endpoints}/deployments`],
  resource(deployment, report) {
    if (deployment.literal("properties.endpointComputeType") !== "Managed") return;
    const workspace = workspaceOf(deployment);
    const isolation = workspace && isolationOf(workspace);
    const given = deployment.literal(egress);
    if (!workspace || isolation === undefined || given === undefined) return;
    const setting = deployment.at(egress);
    if (isolation !== "Disabled") {
      if (!setting || given !== "Disabled") return;
      report({
        span: setting.span,
        message: `Remove ${setting.name}: ${workspace.address} has a managed network, in which it does not apply.`,
        related: [workspace.related("managed_network.isolation_mode")],
        fixes: deployment.without(egress),
      });
      return;
    }
    const isPrivate = workspace.literal("public_network_access_enabled") === "false";
    if (!isPrivate || (given !== null && given !== "Enabled")) return;
    report({
      span: setting?.valueSpan ?? deployment.block.head,
      message: `Set egressPublicNetworkAccess to "Disabled", or give ${workspace.address} a managed network: this deployment reaches its workspace over the public network, which the workspace does not allow.`,
      related: [workspace.related("public_network_access_enabled")],
      fixes: setting ? deployment.change(egress, ["Disabled"]) : deployment.with(egress, "Disabled"),
    });
  },
};

/** The workspace of this module that the endpoint of a deployment belongs to. */
function workspaceOf(deployment: Resource): Resource | undefined {
  const endpoint = resourceAt(deployment.at("parent_id")?.value, deployment.scope, endpoints);
  return endpoint && workspaceAt(endpoint.at("parent_id"), endpoint.scope);
}
