# azurerm 5.2.0
# Days that there are.

resource "azurerm_resource_policy_exemption" "june" {
  name                 = "exemption"
  resource_id          = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/virtualNetworks/vnet-ml"
  policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/tags"
  exemption_category   = "Waiver"
  expires_on           = "2026-06-31"
  #                      ^^^^^^^^^^^^ error wrong-format: Set expires_on to a time such as 2026-01-31T00:00:00Z, not "2026-06-31".
}

resource "azurerm_resource_policy_exemption" "leap" {
  name                 = "exemption"
  resource_id          = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Network/virtualNetworks/vnet-ml"
  policy_assignment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/policyAssignments/tags"
  exemption_category   = "Waiver"
  expires_on           = "2028-02-29"
}
