# azurerm 4.81.0
resource "azurerm_machine_learning_datastore_datalake_gen2" "nothing" {
  name                 = "nothing"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = null
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "local" {
  name                 = "local"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = local.nothing
  tenant_id            = null
}

# As a module that is called, all of these may be null.
resource "azurerm_machine_learning_datastore_datalake_gen2" "variable" {
  name                 = "variable"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = var.nothing
  #^^^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
#+   tenant_id            = ""
#+   client_secret        = ""
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "conditional" {
  name                 = "conditional"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = var.id != "" ? var.id : local.nothing
  #^^^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
#+   tenant_id            = ""
#+   client_secret        = ""
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "functions" {
  for_each             = var.all
  name                 = "functions"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = lookup(each.value, "client_id", null)
  #^^^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
#+   tenant_id            = ""
#+   client_secret        = ""
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "tried" {
  name                 = "tried"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = try(var.all.client_id, one(var.all), null)
  #^^^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
#+   tenant_id            = ""
#+   client_secret        = ""
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "optional" {
  name                 = "optional"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = var.all.client_id
  #^^^^^^^^ warning required-with: Set tenant_id and client_secret too: client_id needs them.
#+   tenant_id            = ""
#+   client_secret        = ""
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "half" {
  name                 = "half"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = coalesce(var.nothing, "x")
  #^^^^^^^^ error required-with: Set tenant_id and client_secret too: client_id needs them.
  #                                            ^^^ warning wrong-format: Set client_id to a UUID, not "x".
  tenant_id            = local.nothing
#~   tenant_id            = ""
  client_secret        = null
#~   client_secret        = ""
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "open" {
  name                 = "open"
  workspace_id         = var.id
  storage_container_id = var.id
  client_id            = var.id
  tenant_id            = var.nothing
  client_secret        = var.id == "" ? null : "x"
}

variable "id" {}

variable "all" {}

variable "nothing" {
  default = null
}

locals {
  nothing = null
}
