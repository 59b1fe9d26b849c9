# Objects have commas, colons and names in quotes, and blocks have none of them.
resource "azurerm_storage_account" "main" {
  name                     = "stmlprod"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  identity = { type = "UserAssigned", identity_ids = [var.identity_id] }
  #^^^^^^^ error block-form: Write identity as a block, without an equals sign: identity { … }.
#~   identity {
#+     type         = "UserAssigned"
#+     identity_ids = [var.identity_id]
#+   }

  network_rules = {
  #^^^^^^^^^^^^ error block-form: Write network_rules as a block, without an equals sign: network_rules { … }.
#~   network_rules {
    "default_action" : "Deny", # The rest is open.
#~     default_action = "Deny" # The rest is open.
    bypass         = ["AzureServices"],
#~     bypass         = ["AzureServices"]
  }

  blob_properties = [
  #^^^^^^^^^^^^^^ error block-form: Write blob_properties as a block, without an equals sign: blob_properties { … }.
#~   # Kept for a week.
    # Kept for a week.
#~   blob_properties { versioning_enabled = true }
    { versioning_enabled = true, }
  ]
#- 2 lines

  share_properties = [ ]
  #^^^^^^^^^^^^^^^ error block-form: Write share_properties as a block, without an equals sign: share_properties { … }.
#~   
}

variable "identity_id" {}
