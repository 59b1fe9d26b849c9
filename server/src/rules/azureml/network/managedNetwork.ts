import { bodyItemAt, literalAt } from "../../../analysis/index";
import type { Rule } from "../../rule";

const modes = ["AllowInternetOutbound", "AllowOnlyApprovedOutbound", "Disabled"];

export const managedNetworkMode: Rule = {
  id: "managed-network-mode",
  severity: "information",
  certainty: "consequence",
  summary:
    "A managed_network block without an isolation mode, or one that provisions a network although the mode is Disabled.",
  why: "Without a mode the provider sends an empty one, and nothing is provisioned where the mode is Disabled.",
  source: "internal/services/machinelearning/machine_learning_workspace_resource.go",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  block({ block: { body }, scope }, report) {
    const network = bodyItemAt(body, ["managed_network"]);
    if (network?.value.kind !== "body" || network.value.body.items.some(({ key }) => key)) return;
    const mode = literalAt(network.value.body, ["isolation_mode"], scope);
    const provision = bodyItemAt(network.value.body, ["provision_on_creation_enabled"]);
    const isProvisioned = literalAt(network.value.body, ["provision_on_creation_enabled"], scope) === "true";
    const hole = { kind: "hole", of: "string", placeholder: modes[0]!, choices: modes } as const;
    const add = { name: "isolation_mode", form: "argument", value: hole } as const;
    const fixes =
      mode === null
        ? [
            {
              title: "Set isolation_mode",
              changes: [{ kind: "add", body: network.value.body, items: [add] } as const],
            },
          ]
        : [];
    if (provision && isProvisioned && (mode === null || mode === "Disabled")) {
      const remove = { title: `Remove ${provision.name}`, changes: [{ kind: "remove", item: provision } as const] };
      report({
        severity: "warning",
        span: provision.span,
        message: `Set isolation_mode to "${modes[0]}" or "${modes[1]}" too: otherwise there is no network to provision.`,
        fixes: fixes.length > 0 ? fixes : [remove],
      });
    } else if (mode === null) {
      report({
        span: network.nameSpan,
        message: "Set isolation_mode in managed_network: the provider sends an empty mode without it.",
        fixes,
      });
    }
  },
};
