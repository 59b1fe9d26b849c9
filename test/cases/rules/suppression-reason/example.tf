# azurerm 4.81.0
# requireReason
resource "azurerm_storage_account" "main" { # azureml-terraform-ignore: out-of-range -- a block, for whatever is in it
  name                = "stmlmain4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  account_tier        = "standard" # azureml-terraform-ignore: value-not-allowed
  #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning suppression-reason: Give a reason: write it after azureml-terraform-ignore: value-not-allowed --.
  # azureml-terraform-ignore: value-not-allowed -- written by a script
  account_replication_type = "lrs"
}
