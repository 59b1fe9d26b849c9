import { onlyOf, type Scope } from "../../../analysis/index";
import { type Resource, resourcesOf, type Setting } from "../../../azure/index";
import { type Fix, isRepeated, type NewValue, newArgument } from "../../../model/index";
import { isReferenced } from "../../../references/index";
import type { Rule } from "../../rule";
import { fqdnRule, privateEndpointRule } from "./outboundRules";

const source = "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network, limitations";

export const outboundFqdn: Rule = {
  id: "outbound-fqdn",
  severity: "warning",
  certainty: "consequence",
  summary: "A target of an outbound rule that is not a host name.",
  why: "Azure compares the rule with host names only, on ports 80 and 443; with a scheme, a path or a port it matches nothing, or Azure refuses it.",
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

/**
 * Storage from which Microsoft serves everybody, to which nobody else can have a private endpoint: Visual Studio Code's extensions
 * (https://learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall#scenario-visual-studio-code), the Azure CLI and its
 * extensions (https://learn.microsoft.com/cli/azure/azure-cli-endpoints#extensions), packages of the ONNX Runtime (its `Package.swift`, and
 * https://onnxruntime.ai/docs/install), open datasets (https://learn.microsoft.com/azure/open-datasets) and the data of examples in Azure
 * Machine Learning's pages (https://learn.microsoft.com/azure/machine-learning, https://github.com/Azure/azureml-examples); and the encodings
 * that OpenAI's tokenizer loads (https://github.com/openai/tiktoken, `tiktoken_ext/openai_public.py`).
 */
const publicAccounts: ReadonlySet<string> = new Set([
  "vscode",
  "azcliextensionsync",
  "azcliprod",
  "azurecliextensionsync",
  "azurecliprod",
  "azurecliext",
  "azuremlsdktestpypi",
  "onnxruntimepackages",
  "azureopendatastorage",
  "automlsamplenotebookdata",
  "azuremlexamples",
  "azuremlexampledata",
  "dprepdata",
  "pipelinedata",
  "openaipublic",
]);

export const outboundStorage: Rule = {
  id: "outbound-storage",
  severity: "error",
  certainty: "azure",
  summary: "The host name of a storage account in an outbound rule.",
  why: "In the mode AllowOnlyApprovedOutbound, storage accounts are reached only through private endpoints; a rule for their host names is refused. Storage from which Microsoft serves everybody, such as `vscode.blob.core.windows.net`, is not reported.",
  source,
  types: [fqdnRule],
  resource(rule, report) {
    const entry = rule.at("destination_fqdn");
    const host = rule.literal("destination_fqdn") ?? "";
    const service = /(?:^|\.)(blob|dfs|file|queue|table|web)\.core\.windows\.net\.?$/i.exec(host)?.[1];
    if (!entry || !service || publicAccounts.has(host.slice(0, host.indexOf(".")).toLowerCase())) return;
    report({
      span: entry.valueSpan,
      message: `Write a rule for a private endpoint to the storage account, with ${rule.isOfAzapi ? "subresourceTarget" : "sub_resource_target"} = "${service}": its host name cannot be allowed.`,
      fixes: asEndpoint(rule, entry, service.toLowerCase()),
    });
  },
};

/** What reads the id of the only storage account that azapi makes. */
function onlyStorage(scope: Scope): NewValue | undefined {
  const [only, ...others] = resourcesOf("azurerm_storage_account", scope);
  return only && others.length === 0 && !isRepeated(only.block.body)
    ? { kind: "reference", path: [...only.address.split("."), "id"] }
    : undefined;
}

/** The rule for a private endpoint that this one is meant to be, where the module has just one storage account. */
function asEndpoint(rule: Resource, { item, value, isHere }: Setting, part: string): Fix[] {
  const { block, scope } = rule;
  const account = onlyOf(["azurerm_storage_account"], "id", scope) ?? onlyStorage(scope);
  const title = "Make it a rule for a private endpoint";
  if (!account) return [];
  if (rule.isOfAzapi) {
    const kind = rule.at("properties.type");
    if (!kind?.isHere || !isHere) return [];
    const to = newArgument("serviceResourceId", account);
    const destination: NewValue = {
      kind: "body",
      items: [to, newArgument("subresourceTarget", { kind: "text", text: part })],
    };
    return [
      {
        title,
        changes: [
          { kind: "setValue", value: kind.value, to: { kind: "text", text: "PrivateEndpoint" } },
          { kind: "setValue", value, to: destination },
        ],
      },
    ];
  }
  const label = block.labels[0];
  if (!label || isReferenced(block, scope)) return [];
  const items = [
    newArgument("service_resource_id", account),
    newArgument("sub_resource_target", { kind: "text", text: part }),
  ];
  return [
    {
      title,
      changes: [
        { kind: "setName", span: label.span, name: privateEndpointRule },
        { kind: "remove", item },
        { kind: "add", body: block.body, items },
      ],
    },
  ];
}
