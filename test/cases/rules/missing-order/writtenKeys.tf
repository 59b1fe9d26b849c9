# azurerm 5.2.0
# Keys that are plainly written: one instance is meant by its key, and each is given what stands behind it.
provider "azurerm" {
  features {}
}

resource "azurerm_subnet" "all" {
  for_each             = { apim = "10.0.1.0/24", apps = "10.0.2.0/24" }
  name                 = each.key
  resource_group_name  = "rg-network"
  virtual_network_name = "vnet"
  address_prefixes     = [each.value]
}

resource "azurerm_subnet_network_security_group_association" "all" {
  for_each                  = azurerm_subnet.all
  subnet_id                 = each.value.id
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_subnet_network_security_group_association.all to depends_on: Azure answers with 400 NetworkSecurityGroupNotFound until the subnet of the service has its security group.
  name                 = "apim-early"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = azurerm_subnet.all["apim"].id
  }
#+
#+   depends_on = [azurerm_subnet_network_security_group_association.all]
}

resource "azurerm_api_management" "ordered" {
  name                 = "apim-ordered"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = azurerm_subnet_network_security_group_association.all["apim"].subnet_id
  }
}

# Its subnet has another key than those that have a security group.
resource "azurerm_subnet" "others" {
  for_each             = { apim = "10.1.1.0/24", apps = "10.1.2.0/24" }
  name                 = each.key
  resource_group_name  = "rg-network"
  virtual_network_name = "vnet-others"
  address_prefixes     = [each.value]
}

resource "azurerm_subnet_network_security_group_association" "apps" {
  for_each                  = { apps = azurerm_subnet.others["apps"].id }
  subnet_id                 = each.value
  network_security_group_id = var.group_id
}

resource "azurerm_api_management" "other" {
  name                 = "apim-other"
  resource_group_name  = "rg-api"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = azurerm_subnet.others["apim"].id
  }
}

# Roles on what stands behind each key.
resource "azurerm_user_assigned_identity" "cluster" {
  name                = "id-cluster"
  resource_group_name = "rg-apps"
  location            = "westeurope"
}

resource "azurerm_route_table" "cluster" {
  name                = "rt-cluster"
  resource_group_name = "rg-network"
  location            = "westeurope"
}

locals {
  scopes = {
    routes = azurerm_route_table.cluster.id
    subnet = var.subnet_id
  }
}

resource "azurerm_role_assignment" "cluster" {
  for_each             = local.scopes
  scope                = each.value
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.cluster.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kubernetes_cluster" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.cluster to depends_on: Azure answers with 400 CustomRouteTableMissingPermission until the identity of the cluster has the role.
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.cluster to depends_on: the identity of the cluster joins its subnet while the cluster is created.
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set a node_provisioning_profile block: azurerm_kubernetes_cluster requires it.
  name                = "aks-early"
  resource_group_name = "rg-apps"
  location            = "westeurope"
  dns_prefix          = "early"

  default_node_pool {
    name           = "system"
    vm_size        = "Standard_D4s_v5"
    node_count     = 3
    vnet_subnet_id = var.subnet_id
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
  }
#+
#+   depends_on = [azurerm_role_assignment.cluster]
#+
#+   node_provisioning_profile {
#+     mode = "Manual"
#+   }
}

# What an instance is called by its key, and where the text of a secret begins.
resource "azurerm_user_assigned_identity" "gateway" {
  name                = "id-gateway"
  resource_group_name = "rg-apps"
  location            = "westeurope"
}

resource "azurerm_key_vault" "certificates" {
  name                       = "kv-certificates"
  resource_group_name        = "rg-apps"
  location                   = "westeurope"
  tenant_id                  = var.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
}

resource "azurerm_role_assignment" "gateway" {
  for_each             = toset(["Key Vault Secrets User"])
  scope                = azurerm_key_vault.certificates.id
  role_definition_name = each.key
  principal_id         = azurerm_user_assigned_identity.gateway.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_application_gateway" "site" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.gateway to depends_on: the gateway cannot read its certificate until its identity has the role, and may end as Failed.
  name                = "agw-site"
  resource_group_name = "rg-apps"
  location            = "westeurope"

  sku {
    name     = "Standard_v2"
    tier     = "Standard_v2"
    capacity = 1
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.gateway.id]
  }

  gateway_ip_configuration {
    name      = "gateway"
    subnet_id = var.subnet_id
  }

  frontend_port {
    name = "https"
    port = 443
  }

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = var.address_id
  }

  ssl_certificate {
    name                = "site"
    key_vault_secret_id = "${azurerm_key_vault.certificates.vault_uri}secrets/${var.certificate}"
  }

  backend_address_pool {
    name = "pool"
  }

  backend_http_settings {
    name                  = "plain"
    cookie_based_affinity = "Disabled"
    port                  = 80
    protocol              = "Http"
  }

  http_listener {
    name                           = "https"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "https"
    protocol                       = "Https"
    ssl_certificate_name           = "site"
  }

  request_routing_rule {
    name                       = "all"
    rule_type                  = "Basic"
    priority                   = 10
    http_listener_name         = "https"
    backend_address_pool_name  = "pool"
    backend_http_settings_name = "plain"
  }
#+
#+   depends_on = [azurerm_role_assignment.gateway]
}

variable "group_id" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "tenant_id" {
  type = string
}

variable "address_id" {
  type = string
}

variable "certificate" {
  type = string
}
