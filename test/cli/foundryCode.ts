/** An account, a project and a deployment of the simulated Foundry, in other casing than Azure has them, and with less than it says. */
export function foundryCode(subscription: string, group: string): string {
  return `resource "azapi_resource" "aif" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "AIF-ml"
  parent_id = "/subscriptions/${subscription}/resourceGroups/${group.toUpperCase()}"
  location  = "West Europe"

  body = {
    kind = "aiservices"
    sku = {
      name = "S0"
    }
    properties = {
      allowProjectManagement = true
      customSubDomainName    = "aif-ml"
      publicNetworkAccess    = "enabled"
    }
  }
}

resource "azapi_resource" "handbook" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "handbook"
  parent_id = azapi_resource.aif.id
}

resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azapi_resource.aif.id

  model {
    format  = "OpenAI"
    name    = "gpt-4.1"
    version = "2025-04-14"
  }

  sku {
    name     = "GlobalStandard"
    capacity = 120
  }
}
`;
}
