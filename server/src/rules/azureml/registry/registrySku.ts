import { bodyItemAt, literalAt, type Scope } from "../../../analysis/index";
import { type Body, type BodyItem, setLiteral } from "../../../model/index";
import { ownProperty } from "../../../text/index";
import type { Rule } from "../../rule";

/** When an argument asks for more than every registry has: at this text, or at anything that is not this. */
const features: Readonly<Record<string, (text: string) => boolean>> = {
  quarantine_policy_enabled: (text) => text === "true",
  retention_policy_in_days: (text) => Number(text) > 0 && Number(text) <= 365,
  trust_policy_enabled: (text) => text === "true",
  export_policy_enabled: (text) => text === "false",
  zone_redundancy_enabled: (text) => text === "true",
  data_endpoint_enabled: (text) => text === "true",
  public_network_access_enabled: (text) => text === "false",
  anonymous_pull_enabled: (text) => text === "true",
};

/** Blocks that no other registry has, however they are filled in. */
const blocks = ["georeplications", "encryption", "network_rule_set"];

export const registrySku: Rule = {
  id: "registry-sku",
  severity: "warning",
  certainty: "azure",
  summary: "A container registry with a feature that its SKU does not have.",
  why: "All need Premium, except anonymous_pull_enabled, which needs at least Standard. Most fail the plan; public_network_access_enabled and network_rule_set fail the apply.",
  source: "internal/services/containers/container_registry_resource.go",
  types: ["azurerm_container_registry"],
  block({ block: { body }, scope }, report) {
    const item = bodyItemAt(body, ["sku"]);
    const sku = literalAt(body, ["sku"], scope);
    if (!item || (sku !== "Basic" && sku !== "Standard")) return;
    for (const used of usedIn(body, scope)) {
      const needed = used.name === "anonymous_pull_enabled" ? "Standard" : "Premium";
      if (sku === needed) continue;
      report({
        span: used.nameSpan,
        message: `Set sku to "${needed}"${needed === "Standard" ? ' or "Premium"' : ""}, or remove ${used.name}: a ${sku} registry does not have it.`,
        related: [{ uri: scope.uri, span: item.span, message: "The sku is set here." }],
        fixes: setLiteral(item.value, [needed]),
      });
    }
  },
};

export const registryExport: Rule = {
  id: "registry-export",
  severity: "error",
  certainty: "azure",
  summary: "A container registry that forbids export but has public access.",
  why: "The plan fails: export can be turned off only along with public access.",
  source: "internal/services/containers/container_registry_resource.go",
  types: ["azurerm_container_registry"],
  resource(registry, report) {
    const path = "public_network_access_enabled";
    const off = registry.at("export_policy_enabled");
    const access = registry.at(path);
    if (!off || registry.literal("export_policy_enabled") !== "false" || access === undefined) return;
    const isOpen = registry.literal(path);
    if (isOpen !== null && isOpen !== "true") return;
    report({
      span: off.span,
      message: `Set ${registry.nameOf(path)} to ${registry.spelled(path, false)} too: export can only be forbidden together with public access.`,
      fixes: access ? registry.change(path, [false]) : registry.with(path, false),
    });
  },
};

/** Arguments and blocks of a registry that surely ask for more than every registry has. */
function usedIn(body: Body, scope: Scope): BodyItem[] {
  return body.items.filter((item) => {
    const { name, value } = item;
    if (blocks.includes(name)) {
      // `network_rule_set = []` takes the rules away.
      if (value.kind === "list") return value.items.length > 0;
      return value.kind === "body" && !item.dynamic;
    }
    const isFeature = ownProperty(features, name);
    const text = isFeature && literalAt(body, [name], scope);
    return text !== undefined && text !== null && isFeature!(text);
  });
}
