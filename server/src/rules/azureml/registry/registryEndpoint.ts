import { relatedPlace, targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { setArgument } from "../../../model/change";
import type { Rule } from "../../rule";

export const registryEndpoint: Rule = {
  id: "registry-endpoint",
  severity: "error",
  certainty: "azure",
  summary: "A private endpoint to a container registry that is not Premium.",
  why: "Only Premium registries have private endpoints; Azure refuses it during the apply.",
  source: "https://learn.microsoft.com/azure/container-registry/container-registry-private-link",
  types: ["azurerm_private_endpoint"],
  block({ block: { body }, scope }, report) {
    const entry = entryAt(body, ["private_service_connection", "private_connection_resource_id"]);
    const registry = entry ? targetOf(entry.value, scope) : undefined;
    if (!entry || registry?.type !== "azurerm_container_registry" || registry.kind !== "resource") return;
    const sku = literalAt(registry.block.body, ["sku"], scope);
    if (sku !== "Basic" && sku !== "Standard") return;
    const { uri } = registry.declaration;
    const premium = setArgument(registry.block.body, "sku", { kind: "text", text: "Premium" }, uri);
    report({
      span: entry.value.span,
      message: `Set sku of ${registry.address} to "Premium": a ${sku} registry has no private endpoints.`,
      related: [relatedPlace(registry, ["sku"])],
      fixes: [{ title: "Change its sku to Premium", changes: [premium] }],
    });
  },
};
