# azurerm 5.2.0
resource "azurerm_container_app" "main" {
  name                         = "ca-orders"
  container_app_environment_id = var.environment_id
  resource_group_name          = "rg-orders"
  revision_mode                = "Single"

  template {
    container {
      name   = "orders"
      image  = "orders:1"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
}

variable "environment_id" {
  type = string
}

resource "azurerm_dns_txt_record" "orders" {
  name                = "asuid.orders"
  zone_name           = "contoso.com"
  resource_group_name = "rg-orders"
  ttl                 = 300

  record {
    value = azurerm_container_app.main.custom_domain_verification_id
  }
}

resource "azurerm_container_app_custom_domain" "orders" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_dns_txt_record.orders to depends_on: Azure takes the name only once the record that proves who owns it is there.
  name             = "orders.contoso.com"
  container_app_id = azurerm_container_app.main.id
#+
#+   depends_on = [azurerm_dns_txt_record.orders]
}

# Of several records one is about its own name.
resource "azurerm_dns_txt_record" "bills" {
  name                = "asuid.bills"
  zone_name           = "contoso.com"
  resource_group_name = "rg-orders"
  ttl                 = 300

  record {
    value = azurerm_container_app.main.custom_domain_verification_id
  }
}

resource "azurerm_container_app_custom_domain" "bills" {
  name             = "bills.contoso.com"
  container_app_id = azurerm_container_app.main.id

  depends_on = [azurerm_dns_txt_record.bills]
}

resource "azurerm_container_app_custom_domain" "mails" {
  name             = "mails.contoso.com"
  container_app_id = azurerm_container_app.main.id
}

resource "azurerm_signalr_service" "main" {
  name                = "sigr-orders"
  location            = "westeurope"
  resource_group_name = "rg-orders"

  sku {
    name     = "Premium_P1"
    capacity = 1
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-orders"
  location                   = "westeurope"
  resource_group_name        = "rg-orders"
  tenant_id                  = azurerm_signalr_service.main.identity[0].tenant_id
  sku_name                   = "premium"
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault_certificate" "main" {
  name         = "orders"
  key_vault_id = azurerm_key_vault.main.id

  certificate {
    contents = filebase64("orders.pfx")
  }
}

resource "azurerm_role_assignment" "signalr" {
  scope                = azurerm_key_vault.main.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azurerm_signalr_service.main.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_signalr_service_custom_certificate" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.signalr to depends_on: the service reads the certificate with its identity, which may not until it has its role.
  name                  = "orders"
  signalr_service_id    = azurerm_signalr_service.main.id
  custom_certificate_id = azurerm_key_vault_certificate.main.id
#+
#+   depends_on = [azurerm_role_assignment.signalr]
}
