import { argumentAt } from "../../../analysis/index";
import type { Resource } from "../../../azure/index";
import type { Fix } from "../../../model/index";
import type { Rule } from "../../rule";
import { isolationOf, workspaceOf, workspaceSetting } from "../workspace/workspaceOf";
import { fqdnRule, privateEndpointRule, serviceTagRule } from "./outboundRules";

const path = "managed_network.isolation_mode";
const strict = "AllowOnlyApprovedOutbound";

export const outboundIsolation: Rule = {
  id: "outbound-isolation",
  severity: "warning",
  certainty: "azure",
  summary: "An outbound rule that the workspace's isolation mode does not allow.",
  why: "Rules for host names and service tags require the mode AllowOnlyApprovedOutbound, private endpoints any managed network; otherwise Azure refuses the rule.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  types: [fqdnRule, serviceTagRule, privateEndpointRule],
  resource(rule, report) {
    const span = rule.around ? rule.head : workspaceSetting(rule)?.valueSpan;
    const workspace = workspaceOf(rule);
    const isolation = workspace && isolationOf(workspace);
    if (!span || !workspace || (isolation !== "Disabled" && isolation !== "AllowInternetOutbound")) return;
    const isEndpoint = rule.type === privateEndpointRule;
    if (isEndpoint && isolation !== "Disabled") return;
    const needed = isEndpoint ? "AllowInternetOutbound or AllowOnlyApprovedOutbound" : strict;
    report({
      span,
      message: `Set ${workspace.nameOf(path)} of ${workspace.address} to ${needed}: with ${isolation}, Azure takes no ${isEndpoint ? "outbound rules" : "rules of this kind"}.`,
      related: [workspace.related(path)],
      fixes: (isEndpoint ? ["AllowInternetOutbound", strict] : [strict]).flatMap((mode) => isolate(workspace, mode)),
    });
  },
};

/** Another isolation of a workspace, where it can be written there, and the version in force has one. */
function isolate(workspace: Resource, mode: string): Fix[] {
  const { block, scope } = workspace;
  if (!workspace.isOfAzapi && !argumentAt(block, path.split("."), scope)) return [];
  return workspace.with(path, mode, `Set ${workspace.nameOf(path)} of ${workspace.address} to ${mode}`);
}
