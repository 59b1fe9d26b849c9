import type { Resource } from "../../../analysis/azure/resource";
import type { Setting } from "../../../analysis/azure/setting";
import { isMentioned } from "../../../analysis/mentions/mentionsTo";
import { onlyOf } from "../../../analysis/onlyOf";
import { argument } from "../../../model/change";
import type { Fix } from "../../finding";
import type { Rule } from "../../rule";
import { fqdnRule, privateEndpointRule } from "./outboundRules";

const source = "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network, limitations";

export const outboundFqdn: Rule = {
  id: "outbound-fqdn",
  severity: "warning",
  certainty: "consequence",
  summary: "A target of an outbound rule that is not a host name.",
  why: "The rule is matched against host names only, on ports 80 and 443; with a scheme, a path or a port it matches nothing, or Azure refuses it.",
  source,
  types: [fqdnRule],
  resource(rule, report) {
    const entry = rule.at("destination_fqdn");
    const text = rule.literal("destination_fqdn");
    if (!entry || !text || /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i.test(text)) return;
    const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?((?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)(?::\d+)?(?:[/?#].*)?$/i.exec(
      text,
    )?.[1];
    report({
      span: entry.valueSpan,
      message: `Set ${entry.name} to a host name alone${host ? `, "${host}"` : ", such as pypi.org or *.pypi.org"}: no scheme, port or path.`,
      fixes: rule.change("destination_fqdn", host ? [host] : []),
    });
  },
};

export const outboundStorage: Rule = {
  id: "outbound-storage",
  severity: "error",
  certainty: "azure",
  summary: "The host name of a storage account in an outbound rule.",
  why: "In the mode AllowOnlyApprovedOutbound, storage accounts are reached only through private endpoints; a rule for their host names is refused.",
  source,
  types: [fqdnRule],
  resource(rule, report) {
    const entry = rule.at("destination_fqdn");
    const service = /(?:^|\.)(blob|dfs|file|queue|table|web)\.core\.windows\.net\.?$/i.exec(
      rule.literal("destination_fqdn") ?? "",
    )?.[1];
    if (!entry || !service) return;
    report({
      span: entry.valueSpan,
      message: `Write a rule for a private endpoint to the storage account, with ${rule.isOfAzapi ? "subresourceTarget" : "sub_resource_target"} = "${service}": its host name cannot be allowed.`,
      fixes: asEndpoint(rule, entry, service.toLowerCase()),
    });
  },
};

/** The rule for a private endpoint that this one is meant to be, where the module has just one storage account. */
function asEndpoint({ block, scope, isOfAzapi }: Resource, { entry }: Setting, part: string): Fix[] {
  const account = onlyOf(["azurerm_storage_account"], "id", scope);
  const label = block.labels[0];
  if (isOfAzapi || !account || !label || isMentioned(block, scope)) return [];
  const entries = [
    argument("service_resource_id", account),
    argument("sub_resource_target", { kind: "text", text: part }),
  ];
  return [
    {
      title: "Make it a rule for a private endpoint",
      changes: [
        { kind: "setName", span: label.span, name: privateEndpointRule },
        { kind: "remove", entry },
        { kind: "add", body: block.body, entries },
      ],
    },
  ];
}
