import type { Rule } from "../../rule";
import { isolationOf, workspaceOf } from "../workspace/workspaceOf";

const cluster = "azurerm_machine_learning_compute_cluster";
const instance = "azurerm_machine_learning_compute_instance";

export const computeWithoutSubnet: Rule = {
  id: "compute-without-subnet",
  severity: "error",
  certainty: "azure",
  summary: "A compute without public IP addresses that has no subnet either.",
  why: "Without public IP addresses the nodes need a subnet, or the managed network of the workspace. Otherwise the apply fails: the provider refuses an instance, and Azure usually a cluster.",
  source:
    "internal/services/machinelearning/machine_learning_compute_instance_resource.go, issues 25901, 27506 and 27866",
  types: [cluster, instance],
  resource(compute, report) {
    const address = compute.at("node_public_ip_enabled");
    if (!address || compute.literal("node_public_ip_enabled") !== "false") return;
    if (compute.literal("subnet_resource_id") !== null) return;
    const workspace = workspaceOf(compute);
    if (!workspace || isolationOf(workspace) !== "Disabled") return;
    const subnet = compute.nameOf("subnet_resource_id");
    report({
      ...(compute.type === cluster && { severity: "warning" }),
      span: address.span,
      message: `Set ${subnet} too, or give ${workspace.address} a managed network: nodes without public addresses need one of them.`,
      related: [workspace.related("managed_network")],
      fixes: compute.withValue("subnet_resource_id", { kind: "hole", of: "string", placeholder: "" }, `Add ${subnet}`),
    });
  },
};

export const computeSubnet: Rule = {
  id: "compute-subnet",
  severity: "error",
  certainty: "azure",
  summary: "A compute with a subnet in a workspace with a managed network.",
  why: "Computes of such a workspace are in its managed network; Azure refuses another one.",
  source:
    "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network, registry page of the compute instance",
  types: [cluster, instance],
  resource(compute, report) {
    const subnet = compute.at("subnet_resource_id");
    if (!subnet || !compute.isSurelySet("subnet_resource_id")) return;
    const workspace = workspaceOf(compute);
    const isolation = workspace && isolationOf(workspace);
    if (!workspace || isolation === undefined || isolation === "Disabled") return;
    report({
      span: subnet.span,
      message: `Remove ${subnet.name}: computes of ${workspace.address} are in its managed network (${isolation}).`,
      related: [workspace.related("managed_network.isolation_mode")],
      fixes: compute.without("subnet_resource_id"),
    });
  },
};
