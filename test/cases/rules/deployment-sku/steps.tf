# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_cognitive_deployment" "between_steps" {
  name                 = "provisioned"
  cognitive_account_id = var.unknown
  model {
    format = "OpenAI"
    name   = "gpt-4o"
  }
  sku {
    name     = "ProvisionedManaged"
    capacity = 75
    #          ^^ warning deployment-sku: Set capacity to 100: as ProvisionedManaged, gpt-4o takes at least 50 units in steps of 50.
#~     capacity = 100
  }
}

resource "azurerm_cognitive_deployment" "passes" {
  name                 = "provisioned"
  cognitive_account_id = var.unknown
  model {
    format = "OpenAI"
    name   = "gpt-4o"
  }
  sku {
    name     = "ProvisionedManaged"
    capacity = 100
  }
}

resource "azurerm_cognitive_deployment" "of_another_model" {
  name                 = "provisioned"
  cognitive_account_id = var.unknown
  model {
    format = "OpenAI"
    name   = "gpt-6"
  }
  sku {
    name     = "ProvisionedManaged"
    capacity = 1
  }
}
