# azurerm 5.2.0
# Ids that releases before took in other cases are taken in these still, and in no others.

resource "azurerm_managed_disk" "disk" {
  name                   = "disk-ml"
  location               = "westeurope"
  resource_group_name    = "rg-ml"
  storage_account_type   = "Standard_LRS"
  create_option          = "Empty"
  disk_size_gb           = 8
  disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-ml/providers/microsoft.compute/diskEncryptionSets/des-ml"
}

resource "azurerm_managed_disk" "other" {
  name                   = "disk-ml"
  location               = "westeurope"
  resource_group_name    = "rg-ml"
  storage_account_type   = "Standard_LRS"
  create_option          = "Empty"
  disk_size_gb           = 8
  disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Compute/diskencryptionsets/des-ml"
  #                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Write disk_encryption_set_id as /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Compute/diskEncryptionSets/des-ml: the provider's ids are case-sensitive.
#~   disk_encryption_set_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Compute/diskEncryptionSets/des-ml"
}
