import type { Rule } from "../../rule";

const subnetId = "serverless_compute.subnet_id";
const publicAddress = "serverless_compute.public_ip_enabled";

export const serverlessCompute: Rule = {
  id: "serverless-compute",
  severity: "error",
  certainty: "azure",
  summary: "Serverless compute without subnet and public address in a workspace without public access.",
  why: "Only the apply fails. An empty block may not be seen by the provider at all.",
  source: "internal/services/machinelearning/machine_learning_workspace_resource.go",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const compute = workspace.at("serverless_compute");
    if (compute?.value.kind !== "body") return;
    const isEmpty = compute.value.body.items.every((item) => item.value.kind === "null");
    const isClosed = workspace.setting("public_network_access_enabled") === "false";
    const [subnet, publicIp] = [subnetId, publicAddress].map((path) => workspace.nameOf(path));
    const open = workspace.spelled(publicAddress, true);
    const opened = workspace.with(publicAddress, true, `Set ${publicIp} to ${open}`);
    if (isEmpty) {
      if (!isClosed && workspace.isOfAzapi) return;
      report({
        severity: "warning",
        span: compute.nameSpan,
        message: isClosed
          ? `Set ${subnet} in ${compute.name}, or ${publicIp} to ${open}: without public access the workspace needs one of them.`
          : "Remove serverless_compute or set an argument in it: the provider treats an empty block as missing.",
        fixes: isClosed ? opened : workspace.without("serverless_compute"),
      });
    } else if (isClosed && workspace.at(subnetId) === null) {
      if (workspace.setting(publicAddress) !== "false") return;
      report({
        span: workspace.at(publicAddress)?.span ?? compute.nameSpan,
        message: `Set ${publicIp} to ${open}, or set ${subnet} too: without public access to the workspace ${workspace.isOfAzapi ? "Azure" : "the provider"} requires one of them.`,
        fixes: opened,
      });
    }
  },
};

export const serverlessSubnet: Rule = {
  id: "serverless-subnet",
  severity: "warning",
  certainty: "azure",
  summary: "A subnet for serverless compute in a workspace with a managed network.",
  why: "Computes of such a workspace are in the managed network and cannot join another one.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network, limitations",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const subnet = workspace.at(subnetId);
    const mode = workspace.literal("managed_network.isolation_mode");
    if (!subnet || !mode || mode === "Disabled") return;
    report({
      span: subnet.nameSpan,
      message: `Remove ${subnet.name}, or turn the managed network off: with ${mode} computes cannot join another subnet.`,
      fixes: workspace.without(subnetId),
    });
  },
};
