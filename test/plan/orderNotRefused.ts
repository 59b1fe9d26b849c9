const noOrder = "It is about no order, but about a name or what stays behind.";

const ofRule = "A rule of its own says it, and no fact that the loopback Azure knows.";

/** Why nothing is refused in a case of FACTS, or none is applied, by its name. */
export const notRefused: Readonly<Record<string, string>> = {
  "ai-account-purge-default": noOrder,
  "ai-agent-subnet-purge": noOrder,
  "ai-cosmos-data-role-after-caphost":
    "The account of Cosmos DB takes so long here that the role comes last by chance.",
  "ai-insights-alert-group": noOrder,
  "ai-old-role-name": noOrder,
  "appcs-role": "azurerm knows the stores of Azure's own clouds alone, and asks none of the loopback one.",
  "cmk-storage-policy-outlives": "azurerm writes the key into the account, and what it sends of it is not mapped.",
  "st-adls-after-role":
    "azurerm reads the permissions of a file system in headers, which the loopback Azure does not send.",
  "ml-instance-nsg-before": "Azure takes it, with a subnet that has no security group yet.",
  "ml-cmk-vault-purge-protection": ofRule,
  "ml-uai-kv-roles": ofRule,
  "net-pg-dnslink-before":
    "It comes up and goes down, but the loopback Azure does not refuse the server without its link; why is not known.",
  "net-sqlmi-nsg-before":
    "azurerm writes both associations of the subnet one after the other, so that the order may be right by chance.",
  "ml-outbound-rules-lost": "Azure takes both and loses one: no request is refused.",
};
