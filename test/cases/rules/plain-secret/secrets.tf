# azurerm 4.81.0
resource "azurerm_machine_learning_datastore_blobstorage" "written" {
  name                 = "written"
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = "bm90IGEga2V5"
  #                      ^^^^^^^^^^^^^^ warning plain-secret: Take account_key from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~   account_key          = var.account_key
}

resource "azurerm_machine_learning_datastore_fileshare" "local" {
  name                 = "local"
  workspace_id         = var.id
  storage_fileshare_id = var.id
  account_key          = local.key
  #                      ^^^^^^^^^ warning plain-secret: Take account_key from a sensitive variable, a key vault or the resource that creates it: it appears in a local in plain text.
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "assumed" {
  name                 = "assumed"
  workspace_id         = var.id
  storage_container_id = var.id
  tenant_id            = var.id
  client_id            = var.id
  client_secret        = var.secret
  #                      ^^^^^^^^^^ warning plain-secret: Take client_secret from a sensitive variable, a key vault or the resource that creates it: it appears as the default of a variable in plain text.
}

resource "azurerm_machine_learning_compute_cluster" "one" {
  name                          = "cpu-one"
  location                      = "westeurope"
  machine_learning_workspace_id = var.id
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false

  ssh {
    admin_username = "admin"
    admin_password = "correct horse"
    #                ^^^^^^^^^^^^^^^ warning plain-secret: Take admin_password from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~     admin_password = var.admin_password
  }

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

resource "azurerm_machine_learning_inference_cluster" "one" {
  name                          = "inf-one"
  location                      = "westeurope"
  machine_learning_workspace_id = var.id
  kubernetes_cluster_id         = var.id
  cluster_purpose               = "DevTest"

  ssl {
    cert  = file("cert.pem")
    key   = "-----BEGIN KEY-----"
    #       ^^^^^^^^^^^^^^^^^^^^^ warning plain-secret: Take key from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~     key   = var.key
    cname = "ml.example.com"
  }
}

resource "azurerm_key_vault_secret" "one" {
  name         = "token"
  key_vault_id = var.id
  value        = "hush"
  #              ^^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~   value        = var.value
}

resource "azurerm_machine_learning_datastore_blobstorage" "fine" {
  name                 = "fine"
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = azurerm_storage_account.plain.primary_access_key
}

resource "azurerm_machine_learning_datastore_blobstorage" "unknown" {
  name                 = "unknown"
  workspace_id         = var.id
  storage_container_id = var.id
  account_key          = var.id
}

resource "azurerm_storage_account" "plain" {
  name                     = "stplain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

locals {
  key = "bm90IGEga2V5IGVpdGhlcg=="
}

variable "secret" {
  default = "changeme"
#~   sensitive = true
}

variable "id" {}
#+
#+ variable "account_key" {
#+   type      = string
#+   sensitive = true
#+ }
#+
#+ variable "admin_password" {
#+   type      = string
#+   sensitive = true
#+ }
#+
#+ variable "key" {
#+   type      = string
#+   sensitive = true
#+ }
#+
#+ variable "value" {
#+   type      = string
#+   sensitive = true
#+ }
