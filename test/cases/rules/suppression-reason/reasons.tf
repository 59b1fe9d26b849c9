# azurerm 4.81.0
# requireReason
resource "azurerm_storage_account" "main" { # azureml-terraform-ignore: out-of-range -- a block, for whatever is in it
  name                     = "stmlmain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "standard" # azureml-terraform-ignore: value-not-allowed
  #                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-reason: Give a reason: write it after azureml-terraform-ignore: value-not-allowed --.
  # azureml-terraform-ignore: value-not-allowed -- written by a script
  account_replication_type = "lrs"
  blob_properties {
    delete_retention_policy {
      days = 1000
    }
  }
}

resource "azurerm_storage_account" "other" {
  name                     = "stmlother4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  # azureml-terraform-ignore: value-not-allowed, deprecated --
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-reason: Give a reason: write it after azureml-terraform-ignore: value-not-allowed, deprecated --.
  account_replication_type = "lrs"
}
