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
    cname             = "ml.contoso.com"
    #^^^^ error conflict: Keep either cname or ssl.leaf_domain_label: the provider does not take both.
#-
    leaf_domain_label = "contoso"
    #^^^^^^^^^^^^^^^^ error conflict: Keep either leaf_domain_label or ssl.cname: the provider does not take both.
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
  enable_rbac_authorization  = true
  #^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either enable_rbac_authorization or rbac_authorization_enabled: the provider does not take both.
  #^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: remove it, since rbac_authorization_enabled is set.
#-
  rbac_authorization_enabled = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either rbac_authorization_enabled or enable_rbac_authorization: the provider does not take both.
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
  #^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: remove it, since rbac_authorization_enabled is set.
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault_key" "curve" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "RSA"
#+   key_opts     = ["wrapKey", "unwrapKey"]
  key_size     = 2048
  #^^^^^^^ error conflict: Keep either key_size or curve: the provider does not take both.
  key_opts     = ["wrapKey", "unwrapKey"]
  curve        = "P-256"
  #^^^^ error conflict: Keep either curve or key_size: the provider does not take both.
#- 2 lines
}
