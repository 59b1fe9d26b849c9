import { isSurelySet, relatedPlace } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { typeOf } from "../../../model/block";
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
  block({ block, scope }, report) {
    const { body } = block;
    const entry = entryAt(body, ["node_public_ip_enabled"]);
    if (!entry || literalAt(body, ["node_public_ip_enabled"], scope) !== "false") return;
    if (literalAt(body, ["subnet_resource_id"], scope) !== null) return;
    const workspace = workspaceOf(block, scope);
    if (!workspace || isolationOf(workspace, scope) !== "Disabled") return;
    report({
      ...(typeOf(block) === cluster && { severity: "warning" }),
      span: entry.span,
      message: `Set subnet_resource_id too, or give ${workspace.address} a managed network: nodes without public addresses need one of them.`,
      related: [relatedPlace(workspace, ["managed_network"])],
      fixes: [
        {
          title: "Add subnet_resource_id",
          changes: [
            {
              kind: "add",
              body,
              block,
              entries: [
                {
                  name: "subnet_resource_id",
                  form: "argument",
                  value: { kind: "hole", of: "string", placeholder: "" },
                },
              ],
            },
          ],
        },
      ],
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
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["subnet_resource_id"]);
    if (!entry || !isSurelySet(block.body, ["subnet_resource_id"], scope)) return;
    const workspace = workspaceOf(block, scope);
    const isolation = workspace && isolationOf(workspace, scope);
    if (!workspace || isolation === undefined || isolation === "Disabled") return;
    report({
      span: entry.span,
      message: `Remove subnet_resource_id: computes of ${workspace.address} are in its managed network (${isolation}).`,
      related: [relatedPlace(workspace, ["managed_network", "isolation_mode"])],
      fixes: [{ title: "Remove subnet_resource_id", changes: [{ kind: "remove", entry }] }],
    });
  },
};
