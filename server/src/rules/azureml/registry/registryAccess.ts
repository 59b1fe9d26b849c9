import type { Scope } from "../../../analysis/scope";
import { relatedPlace, targetOf } from "../../../analysis/target";
import { entryAt } from "../../../analysis/values/literalAt";
import { settingAt } from "../../../analysis/values/settingAt";
import { setArgument } from "../../../model/change";
import type { Body } from "../../../model/value";
import type { Rule } from "../../rule";

const types = ["azurerm_machine_learning_workspace"];

export const registryAdmin: Rule = {
  id: "registry-admin",
  severity: "information",
  certainty: "opinion",
  types,
  summary: "A workspace whose container registry has no admin user.",
  why: "Images cannot be pulled where no identity has a role on the registry, such as in container instances.",
  source: "registry page of azurerm_machine_learning_workspace, note on container_registry_id",
  block({ block: { body }, scope }, report) {
    const { entry, registry } = registryOf(body, scope);
    if (!entry || !registry || settingAt(registry.block, ["admin_enabled"], scope) !== "false") return;
    const { uri } = registry.declaration;
    const set = setArgument(registry.block.body, "admin_enabled", { kind: "bool", bool: true }, uri);
    report({
      span: entry.value.span,
      message: `Set admin_enabled of ${registry.address} to true: a workspace expects a registry with an admin user.`,
      related: [relatedPlace(registry, ["admin_enabled"])],
      fixes: [{ title: "Turn on the admin user", changes: [set] }],
    });
  },
};

export const privateRegistry: Rule = {
  id: "private-registry",
  severity: "warning",
  certainty: "consequence",
  types,
  summary: "A workspace whose registry has no public access, and that has no cluster to build images on.",
  why: "The registry's own build tasks run outside the network, so no environment can be built.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-secure-workspace-vnet",
  block({ block: { body }, scope }, report) {
    const { entry, registry } = registryOf(body, scope);
    if (!entry || !registry || entryAt(body, ["image_build_compute_name"]) !== null) return;
    if (settingAt(registry.block, ["public_network_access_enabled"], scope) !== "false") return;
    report({
      span: entry.value.span,
      message: `Set image_build_compute_name to the name of a cluster: ${registry.address} has no public access, so images must be built in the network.`,
      related: [relatedPlace(registry, ["public_network_access_enabled"])],
      fixes: [
        {
          title: "Set image_build_compute_name",
          changes: [setArgument(body, "image_build_compute_name", { kind: "hole", of: "string", placeholder: "" })],
        },
      ],
    });
  },
};

function registryOf(body: Body, scope: Scope) {
  const entry = entryAt(body, ["container_registry_id"]);
  const target = targetOf(entry?.value, scope);
  const isRegistry = target?.kind === "resource" && target.type === "azurerm_container_registry";
  return { entry, registry: isRegistry ? target : undefined };
}
