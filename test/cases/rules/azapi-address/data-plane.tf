# azapi 2.12.0
variable "unknown" {}

resource "azapi_data_plane_resource" "index" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set name: Microsoft.Search/searchServices/indexes needs one.
  type      = "Microsoft.Search/searchServices/indexes@2024-07-01"
  parent_id = "srch-ml.search.windows.net"
  body      = {}
#+   name      = ""
}

resource "azapi_data_plane_resource" "empty" {
  type      = "Microsoft.Search/searchServices/indexes@2024-07-01"
  parent_id = "srch-ml.search.windows.net"
  name      = " "
  #           ^^^ error azapi-address: Set name: Microsoft.Search/searchServices/indexes needs one.
  body      = {}
}

resource "azapi_data_plane_resource" "named" {
  type      = "Microsoft.Search/searchServices/indexes@2024-07-01"
  parent_id = "srch-ml.search.windows.net"
  name      = "documents"
  body      = {}
}

resource "azapi_data_plane_resource" "without_place" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Remove name: the address of Microsoft.KeyVault/vaults/certificates/contacts has no place for one.
  type      = "Microsoft.KeyVault/vaults/certificates/contacts@7.4"
  parent_id = "kv-ml.vault.azure.net"
  name      = "contacts"
#-
  body      = {}
}

resource "azapi_data_plane_resource" "contacts" {
  type      = "Microsoft.KeyVault/vaults/certificates/contacts@7.4"
  parent_id = "kv-ml.vault.azure.net"
  body      = {}
}

resource "azapi_data_plane_resource" "unknown" {
  type      = var.unknown
  parent_id = "kv-ml.vault.azure.net"
  body      = {}
}
