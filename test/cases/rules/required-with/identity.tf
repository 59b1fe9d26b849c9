# azurerm 4.81.0
resource "azurerm_ai_foundry_project" "example" {
  name                           = "example"
#~   name               = "example"
  location                       = "westeurope"
#~   location           = "westeurope"
  ai_services_hub_id             = var.id
#~   ai_services_hub_id = var.id
  primary_user_assigned_identity = var.id
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-with: Set identity too: primary_user_assigned_identity needs it.
#~
#+   identity {
#+     type = "SystemAssigned"
#+   }
}

variable "id" {}
