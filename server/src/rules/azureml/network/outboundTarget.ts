import { bodyItemAt, literalAt, type Scope, targetOf, textOfLiteral } from "../../../analysis/index";
import { setLiteral, type Value } from "../../../model/index";
import { ownProperty } from "../../../text/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";
import { privateEndpointRule } from "./outboundRules";

const storage = ["blob", "table", "queue", "file", "web", "dfs"];

/** What may be reached of the services of a resource provider. */
const targets: Readonly<Record<string, readonly string[]>> = {
  "microsoft.keyvault": ["vault"],
  "microsoft.cache": ["redisCache"],
  "microsoft.cognitiveservices": ["account"],
  "microsoft.machinelearningservices": ["amlworkspace"],
  "microsoft.storage": storage,
};

export const outboundTarget: Rule = {
  id: "outbound-target",
  severity: "error",
  certainty: "azure",
  summary: "An outbound rule with a private endpoint to a subresource that the service does not have.",
  why: "The provider knows the subresources of each service and refuses others during the apply; services that it does not know are impossible with this resource, although Azure supports them.",
  source:
    "internal/services/machinelearning/machine_learning_workspace_network_outbound_rule_private_endpoint_resource.go",
  types: [privateEndpointRule],
  block({ block: { body }, schema, scope }, report) {
    const service = bodyItemAt(body, ["service_resource_id"]);
    const part = bodyItemAt(body, ["sub_resource_target"]);
    const namespace = service ? namespaceOf(service.value, scope) : undefined;
    if (!service || !part || !namespace) return;
    // Cognitive services came with a later version of the provider.
    const allowed = schema.body?.get("sub_resource_target")?.values ?? [];
    const possible = (ownProperty(targets, namespace.toLowerCase()) ?? []).filter((name) => allowed.includes(name));
    if (possible.length === 0) {
      report({
        span: service.value.span,
        message: `Create this rule with azapi, or in the portal: the provider does not support private endpoints to services of ${namespace}.`,
      });
      return;
    }
    const given = literalAt(body, ["sub_resource_target"], scope);
    // What no service has is found as a value that is not allowed.
    if (!given || !allowed.includes(given) || possible.some((name) => name.toLowerCase() === given.toLowerCase()))
      return;
    report({
      span: part.value.span,
      message: `Set sub_resource_target to ${listed(
        possible.map((name) => `"${name}"`),
        "or",
      )}: ${namespace} has no "${given}".`,
      fixes: setLiteral(part.value, possible),
    });
  },
};

export const outboundSpark: Rule = {
  id: "outbound-spark",
  severity: "information",
  certainty: "consequence",
  summary: "spark_enabled for something that Spark does not read from.",
  why: "Azure uses it for storage accounts only.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
  types: [privateEndpointRule],
  resource(rule, report) {
    const entry = rule.at("spark_enabled");
    const part = rule.literal("sub_resource_target");
    const isPart = part && Object.values(targets).some((parts) => parts.includes(part));
    if (!entry || !isPart || storage.includes(part) || rule.literal("spark_enabled") !== "true") return;
    report({
      span: entry.span,
      tags: ["unnecessary"],
      message: `Remove ${entry.name}: it only applies to storage, not to "${part}".`,
      fixes: rule.without("spark_enabled").map((fix) => ({ ...fix, safe: true })),
    });
  },
};

/** The resource provider of what an id names, as far as the text tells. */
function namespaceOf(value: Value, scope: Scope): string | undefined {
  const text = textOfLiteral(value, scope);
  if (text !== undefined) return /\/providers\/([^/]+)\/[^/]+\/[^/]+$/i.exec(text)?.[1];
  const target = targetOf(value, scope);
  if (target?.attribute !== "id") return undefined;
  const provider = scope.catalog.providerOf(target.type);
  const found = provider?.find(target.kind, target.type, scope.versionOf(provider.name));
  const shape = typeof found === "object" ? found.importId?.[0] : undefined;
  return shape ? /\/providers\/([^/]+)\//.exec(shape)?.[1] : undefined;
}
