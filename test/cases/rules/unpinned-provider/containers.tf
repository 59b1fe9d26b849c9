# known to 5.10.0
variable "unknown" {}

#+ terraform {
#+   required_providers {
#+     azurerm = {
#+       source  = "hashicorp/azurerm"
#+       version = "~> 4.81"
#+     }
#+   }
#+ }
#+
resource "azurerm_storage_container" "old" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unpinned-provider: azurerm is not pinned, and 5.10.0, its newest known release, rejects 2 places in this module: pin it to "~> 4.81", which accepts them, or upgrade the code (azureml-terraform upgrade --to 5).
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "old"
  storage_account_name = var.unknown
  #^^^^^^^^^^^^^^^^^^^ hint unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses 5.10.0: use storage_account_id instead.
}

resource "azurerm_storage_container" "new" {
  name               = "new"
  storage_account_id = var.unknown
}

resource "azurerm_storage_container" "wrong" {
  name                  = "wrong"
  storage_account_id    = var.unknown
  container_access_type = "everyone"
  #                       ^^^^^^^^^^ warning value-not-allowed: Set container_access_type to "blob", "container", or "private", not "everyone".
#~   container_access_type = "blob"
}
