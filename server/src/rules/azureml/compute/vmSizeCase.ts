import { bodyItemAt, literalAt } from "../../../analysis/index";
import { setLiteral } from "../../../model/index";
import type { Rule } from "../../rule";

export const vmSizeCase: Rule = {
  id: "vm-size-case",
  severity: "warning",
  certainty: "consequence",
  summary: "The vm_size of a compute cluster in a casing other than the one that Azure returns.",
  why: "Azure returns STANDARD_DS3_V2, and the provider's comparison is case-sensitive: every later plan replaces the cluster. For instances it does not matter.",
  source: "internal/services/machinelearning/machine_learning_compute_cluster_resource.go, recorded answers of Azure",
  types: ["azurerm_machine_learning_compute_cluster"],
  block({ block, scope }, report) {
    const item = bodyItemAt(block.body, ["vm_size"]);
    const size = literalAt(block.body, ["vm_size"], scope);
    const upper = size?.toUpperCase();
    if (!item || !size || !upper || size === upper) return;
    report({
      span: item.value.span,
      message: `Write "${upper}" for vm_size: Azure returns it in upper case, which Terraform sees as a change that replaces the cluster.`,
      fixes: setLiteral(item.value, [upper], true),
    });
  },
};
