import { bodyItemAt, literalAt } from "../../../analysis/index";
import type { Rule } from "../../rule";

const cluster = "azurerm_machine_learning_compute_cluster";
const instance = "azurerm_machine_learning_compute_instance";
const spark = "azurerm_machine_learning_synapse_spark";

export const sshWithoutAccount: Rule = {
  id: "ssh-without-account",
  severity: "warning",
  certainty: "consequence",
  summary: "A compute cluster whose SSH port is open to the public although nobody can sign in.",
  why: "Without an ssh block the nodes have no account, so the open port is of use only to attackers.",
  source: "internal/services/machinelearning/machine_learning_compute_cluster_resource.go",
  types: [cluster],
  resource(cluster, report) {
    const port = cluster.at("ssh_public_access_enabled");
    if (!port || cluster.at("ssh") !== null || cluster.literal("ssh_public_access_enabled") !== "true") return;
    report({
      span: port.span,
      message: `Add ${cluster.isOfAzapi ? cluster.nameOf("ssh") : "an ssh block"}, or close the port: ${port.name} opens it, but there is no account to sign in with.`,
      fixes: cluster.change("ssh_public_access_enabled", [false]),
    });
  },
};

export const localAuthentication: Rule = {
  id: "local-authentication",
  severity: "information",
  certainty: "opinion",
  summary: "A compute that allows sign-in with keys as well as with Microsoft Entra ID.",
  why: "Keys can be copied, belong to nobody and remain valid after their owner has left. local_auth_enabled is true unless it is set to false, and changing it later replaces the compute.",
  source: "checkov CKV_AZURE_142",
  types: [cluster, instance, spark],
  resource(compute, report) {
    const name = "local_auth_enabled";
    const local = compute.at(name);
    const isOn = local === null || compute.literal(name) === "true";
    // Whoever sets up SSH accounts wants them to be used.
    if (local === undefined || !isOn || (compute.type !== spark && compute.at("ssh") !== null)) return;
    report({
      span: local?.valueSpan ?? compute.block.head,
      // Who leaves it out may have thought of nothing; who writes true has.
      ...(!local && { severity: "information" }),
      message: `Set ${compute.nameOf(name)} to ${compute.spelled(name, false)}: ${local ? compute.spelled(name, true) : "its default"} lets anybody with a key sign in, without Microsoft Entra ID.`,
      fixes: local ? compute.change(name, [false]) : compute.with(name, false),
    });
  },
};

export const assignedUser: Rule = {
  id: "assigned-user",
  severity: "warning",
  certainty: "consequence",
  summary: "A compute instance assigned to a user without both the object id and the tenant id.",
  why: "Azure identifies a user by object id and tenant id together; the provider allows either to be missing and sends an empty string for it.",
  source: "internal/services/machinelearning/machine_learning_compute_instance_resource.go",
  types: [instance],
  block({ block, scope }, report) {
    const user = bodyItemAt(block.body, ["assign_to_user"]);
    if (user?.value.kind !== "body") return;
    const missing = ["object_id", "tenant_id"].filter(
      (name) => literalAt(block.body, ["assign_to_user", name], scope) === null,
    );
    if (missing.length === 0) return;
    report({
      span: user.nameSpan,
      message:
        missing.length === 2
          ? "Set object_id and tenant_id, or remove assign_to_user: an empty block does nothing."
          : `Set ${missing[0]} too: a user is known by object_id and tenant_id together.`,
      fixes: [
        {
          title: `Add ${missing.join(" and ")}`,
          changes: [
            {
              kind: "add",
              body: user.value.body,
              items: missing.map((name) => ({
                name,
                form: "argument",
                value: { kind: "hole", of: "string", placeholder: "" },
              })),
            },
          ],
        },
      ],
    });
  },
};
