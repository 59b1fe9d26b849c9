/** Words of names and of questions, in forms in which the one finds the other. */

/** The words of a name in any spelling, in lower case and without plurals: `azurerm_key_vault`, `onlineEndpoints`, `Microsoft.KeyVault/vaults`. */
export function wordsIn(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(singular);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|sh|ch)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** A part of a search: any of several phrases, each with words that belong together. */
export interface Wish {
  readonly ways: readonly (readonly string[])[];
  /** Less for what only says more about the rest: the workspace in "a private network for a workspace". */
  readonly weight: number;
}

/** The parts of a search question. */
export function wishesIn(question: string): readonly Wish[] {
  const words = wordsIn(question);
  const wishes: Wish[] = [];
  let weight = 1;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const length = [3, 2, 1].find((count) => otherWords.has(words.slice(at, at + count).join(" "))) ?? 0;
    if (length > 0) {
      const own = words.slice(at, at + length);
      wishes.push({ ways: [own, ...(otherWords.get(own.join(" ")) ?? [])], weight });
    } else if (!empty.has(word)) wishes.push({ ways: [[word]], weight });
    if (wishes.length > 0 && prepositions.has(word)) weight = 0.5;
    at += Math.max(length, 1);
  }
  return wishes;
}

const prepositions: ReadonlySet<string> = new Set("for of in to against on with from at into by".split(" "));

/** What says nothing about what is meant. */
const empty: ReadonlySet<string> = new Set([
  ...prepositions,
  ..."a all allow am an and any are as azure be can could create do does find get give have how i is it its like list make manage me my".split(
    " ",
  ),
  ..."need new or our read resource send set should so some somebody something terraform that the their them there this up use want".split(
    " ",
  ),
  ..."what when where which who with write you your".split(" "),
]);

/**
 * What people and Microsoft call things beside their names in azurerm, each with the words of these. Abbreviations are those of
 * https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations; other names those of
 * services in Microsoft's and HashiCorp's documentation.
 */
const written: readonly (readonly [said: string, ...meant: string[]])[] = [
  ["aml", "machine learning"],
  ["ml", "machine learning"],
  ["azureml", "machine learning"],
  ["mlw", "machine learning workspace"],
  ["foundry", "ai foundry"],
  ["hub", "ai foundry"],
  ["openai", "cognitive account", "ai services"],
  ["gpt", "cognitive"],
  ["llm", "cognitive deployment"],
  ["vnet", "virtual network"],
  ["network", "virtual network"],
  ["snet", "subnet"],
  ["peering", "virtual network peering"],
  ["private network", "private endpoint", "public network access"],
  ["private link", "private endpoint"],
  ["privatelink", "private endpoint"],
  ["pe", "private endpoint"],
  ["pep", "private endpoint"],
  ["nsg", "network security group"],
  ["open port", "network security rule"],
  ["open a port", "network security rule"],
  ["port", "network security rule"],
  ["udr", "route table"],
  ["pip", "public ip"],
  ["nic", "network interface"],
  ["lb", "lb"],
  ["load balancer", "lb"],
  ["agw", "application gateway"],
  ["appgw", "application gateway"],
  ["waf", "web application firewall policy"],
  ["jumpbox", "bastion host"],
  ["jump host", "bastion host"],
  ["bastion", "bastion host"],
  ["vpn", "virtual network gateway", "vpn gateway"],
  ["dns", "dns zone"],
  ["acr", "container registry"],
  ["cr", "container registry"],
  ["docker image", "container registry"],
  ["aks", "kubernetes cluster"],
  ["kubernetes", "kubernetes cluster"],
  ["k8s", "kubernetes cluster"],
  ["aca", "container app"],
  ["aci", "container group"],
  ["vm", "virtual machine"],
  ["vmss", "virtual machine scale set"],
  ["gpu", "machine learning compute cluster"],
  ["notebook", "machine learning compute instance"],
  ["pypi", "outbound rule fqdn"],
  ["internet", "outbound rule fqdn"],
  ["host name", "fqdn"],
  ["model", "model deployment", "deployment"],
  ["deploy", "deployment"],
  ["job", "job", "schedule"],
  ["adls", "storage data lake gen2"],
  ["data lake", "data lake gen2"],
  ["blob", "blob storage", "blobstorage"],
  ["bucket", "storage container"],
  ["st", "storage account"],
  ["file share", "storage share", "fileshare"],
  ["nfs", "storage share"],
  ["kv", "key vault"],
  ["akv", "key vault"],
  ["secret", "key vault secret", "key vault"],
  ["encryption key", "key vault key", "key"],
  ["cmk", "key vault key", "encryption"],
  ["customer managed key", "key vault key", "customer managed key"],
  ["certificate", "key vault certificate"],
  ["password", "secret", "password"],
  ["msi", "user assigned identity"],
  ["uami", "user assigned identity"],
  ["managed identity", "user assigned identity"],
  ["identity", "user assigned identity"],
  ["rbac", "role assignment"],
  ["role", "role assignment"],
  ["access", "role assignment", "access policy"],
  ["permission", "role assignment", "access policy"],
  ["grant", "role assignment"],
  ["who can", "role assignment", "access policy"],
  ["who am i", "client config"],
  ["current user", "client config"],
  ["tenant id", "client config"],
  ["logs", "log analytics", "diagnostic setting"],
  ["send logs", "diagnostic setting"],
  ["law", "log analytics workspace"],
  ["monitoring", "monitor"],
  ["alert", "metric alert", "alert"],
  ["app insights", "application insights"],
  ["appi", "application insights"],
  ["apim", "api management"],
  ["asp", "service plan"],
  ["app service", "web app", "service plan"],
  ["website", "web app", "static site"],
  ["function", "function app"],
  ["lambda", "function app"],
  ["queue", "servicebus queue", "storage queue"],
  ["kafka", "eventhub"],
  ["event hub", "eventhub"],
  ["service bus", "servicebus"],
  ["postgres", "postgresql"],
  ["postgresql", "postgresql"],
  ["sql", "mssql"],
  ["sql server", "mssql server"],
  ["cosmos", "cosmosdb"],
  ["cosmos db", "cosmosdb"],
  ["redis", "redis cache", "managed redis"],
  ["adf", "data factory"],
  ["databricks", "databricks workspace"],
  ["cost", "consumption budget"],
  ["number", "count"],
  ["how many", "count"],
  ["lock", "management lock"],
  ["deletion", "lock"],
  ["assign policy", "policy assignment"],
  ["assign a policy", "policy assignment"],
  ["rg", "resource group"],
  ["resource group", "resource group"],
  ["sp", "service principal"],
  ["spn", "service principal"],
  ["app registration", "application"],
  ["entra", "azuread"],
  ["aad", "azuread"],
  ["active directory", "azuread"],
];

const otherWords: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  written.map(([from, ...meant]) => [wordsIn(from).join(" "), meant.map(wordsIn)]),
);
