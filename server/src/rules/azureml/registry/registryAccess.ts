import { type Resource, resourceAt } from "../../../azure/index";
import type { Rule } from "../../rule";

const builder = "image_build_compute_name";
const access = "public_network_access_enabled";
const types = ["azurerm_machine_learning_workspace"];

export const registryAdmin: Rule = {
  id: "registry-admin",
  severity: "information",
  certainty: "opinion",
  types,
  summary: "A workspace whose container registry has no admin user.",
  why: "Images cannot be pulled where no identity has a role on the registry, such as in container instances.",
  source: "registry page of azurerm_machine_learning_workspace, note on container_registry_id",
  resource(workspace, report) {
    const { entry, registry } = registryOf(workspace);
    if (!entry || registry?.setting("admin_enabled") !== "false") return;
    report({
      span: entry.valueSpan,
      message: `Set ${registry.nameOf("admin_enabled")} of ${registry.address} to true: a workspace expects a registry with an admin user.`,
      related: [registry.related("admin_enabled")],
      fixes: registry.with("admin_enabled", true, "Turn on the admin user"),
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
  resource(workspace, report) {
    const { entry, registry } = registryOf(workspace);
    if (!entry || !registry || workspace.at(builder) !== null || registry.setting(access) !== "false") return;
    const name = workspace.nameOf(builder);
    report({
      span: entry.valueSpan,
      message: `Set ${name} to the name of a cluster: ${registry.address} has no public access, so images must be built in the network.`,
      related: [registry.related(access)],
      fixes: workspace.withValue(builder, { kind: "hole", of: "string", placeholder: "" }, `Set ${name}`),
    });
  },
};

function registryOf(workspace: Resource) {
  const entry = workspace.at("container_registry_id");
  return { entry, registry: resourceAt(entry?.value, workspace.scope, "azurerm_container_registry") };
}
