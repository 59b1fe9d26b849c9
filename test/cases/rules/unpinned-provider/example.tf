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
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unpinned-provider: azurerm is not pinned, and {newest}, its newest known release, rejects 2 places in this module: pin it to "~> 4.81", which accepts them, or upgrade the code (azureml-terraform upgrade --to 5).
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "old"
  storage_account_name = var.unknown
  #^^^^^^^^^^^^^^^^^^^ hint unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses {newest}: use storage_account_id instead.
}

variable "unknown" {}
