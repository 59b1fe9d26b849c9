# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_machine_learning_inference_cluster" "certificate" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
    cert              = file("cert.pem")
    key               = file("key.pem")
    leaf_domain_label = "contoso"
  }
}

resource "azurerm_machine_learning_inference_cluster" "fine" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
    leaf_domain_label = "contoso"
  }
}

resource "azurerm_key_vault" "both" {
  name                       = "kv-both-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault" "fine" {
  name                       = "kv-fine-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault" "unknown" {
  name                       = "kv-unknown-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  sku_name                   = "standard"
  tenant_id                  = var.unknown
  enable_rbac_authorization  = var.unknown
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault_key" "curve" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "RSA"
  key_opts     = ["wrapKey", "unwrapKey"]
  key_size     = 2048
}
