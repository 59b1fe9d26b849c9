import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { settingAt } from "../../../analysis/values/settingAt";
import { setArgument } from "../../../model/change";
import type { Rule } from "../../rule";

export const serverlessCompute: Rule = {
  id: "serverless-compute",
  severity: "error",
  certainty: "azure",
  summary: "Serverless compute without subnet and public address in a workspace without public access.",
  why: "Only the apply fails. An empty block may not be seen by the provider at all.",
  source: "internal/services/machinelearning/machine_learning_workspace_resource.go",
  types: ["azurerm_machine_learning_workspace"],
  block({ block, scope }, report) {
    const compute = entryAt(block.body, ["serverless_compute"]);
    if (compute?.value.kind !== "body") return;
    const { body } = compute.value;
    const isEmpty = body.entries.every((entry) => entry.value.kind === "null");
    const isClosed = settingAt(block, ["public_network_access_enabled"], scope) === "false";
    const publicIp = entryAt(body, ["public_ip_enabled"]);
    const open = {
      title: "Set public_ip_enabled to true",
      changes: [setArgument(body, "public_ip_enabled", { kind: "bool", bool: true })],
    } as const;
    if (isEmpty) {
      report({
        severity: "warning",
        span: compute.nameSpan,
        message: isClosed
          ? "Set subnet_id in serverless_compute, or public_ip_enabled to true: without public access the workspace needs one of them."
          : "Remove serverless_compute or set an argument in it: the provider treats an empty block as missing.",
        fixes: isClosed
          ? [open]
          : [{ title: "Remove serverless_compute", changes: [{ kind: "remove", entry: compute }] }],
      });
    } else if (isClosed && entryAt(body, ["subnet_id"]) === null) {
      if (settingAt(block, ["serverless_compute", "public_ip_enabled"], scope) !== "false") return;
      report({
        span: publicIp?.span ?? compute.nameSpan,
        message:
          "Set public_ip_enabled to true, or set subnet_id too: without public access to the workspace the provider requires one of them.",
        fixes: [open],
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
  block({ block: { body }, scope }, report) {
    const subnet = entryAt(body, ["serverless_compute", "subnet_id"]);
    const mode = literalAt(body, ["managed_network", "isolation_mode"], scope);
    if (!subnet || !mode || mode === "Disabled") return;
    report({
      span: subnet.nameSpan,
      message: `Remove subnet_id, or turn the managed network off: with ${mode} computes cannot join another subnet.`,
      fixes: [{ title: "Remove subnet_id", changes: [{ kind: "remove", entry: subnet }] }],
    });
  },
};
