resource "azurerm_user_assigned_identity" "id_lab" {
  name                = "id-lab"
  resource_group_name = "rg-lab"
  location            = "northeurope"
}

resource "azurerm_container_registry" "crlab" {
  name                = "crlab"
  resource_group_name = "rg-lab"
  location            = "northeurope"
  sku                 = "Premium"

  identity {
    type = "SystemAssigned, UserAssigned"
    identity_ids = [
      azurerm_user_assigned_identity.id_lab.id,
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-other/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-other",
    ]
  }
}
