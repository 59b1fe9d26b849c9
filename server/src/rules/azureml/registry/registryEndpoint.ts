import { resourceAt } from "../../../azure/index";
import type { Rule } from "../../rule";

export const registryEndpoint: Rule = {
  id: "registry-endpoint",
  severity: "error",
  certainty: "azure",
  summary: "A private endpoint to a container registry that is not Premium.",
  why: "Only Premium registries have private endpoints; Azure refuses it during the apply.",
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-private-link",
  types: ["azurerm_private_endpoint"],
  resource(endpoint, report) {
    const entry = endpoint.at("private_service_connection.private_connection_resource_id");
    const registry = resourceAt(entry?.value, endpoint.scope, "azurerm_container_registry");
    const sku = registry?.literal("sku");
    if (!entry || !registry || (sku !== "Basic" && sku !== "Standard")) return;
    report({
      span: entry.valueSpan,
      message: `Set ${registry.nameOf("sku")} of ${registry.address} to "Premium": a ${sku} registry has no private endpoints.`,
      related: [registry.related("sku")],
      fixes: registry.with("sku", "Premium", "Change its sku to Premium"),
    });
  },
};
