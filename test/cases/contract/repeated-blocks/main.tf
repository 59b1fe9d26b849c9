resource "azurerm_storage_account" "data" {
  name                     = "stdata4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  blob_properties {
    cors_rule {
      allowed_headers    = ["*"]
      allowed_methods    = ["GET", "PUT"]
      allowed_origins    = ["https://ml.azure.com"]
      exposed_headers    = ["*"]
      max_age_in_seconds = 1800
    }
    cors_rule {
      allowed_headers    = ["x-ms-*"]
      allowed_methods    = ["FETCH"]
      allowed_origins    = ["https://example.com"]
      exposed_headers    = ["*"]
      max_age_in_seconds = -1
    }
    delete_retention_policy {
      days = 400
    }
  }

  network_rules {
    default_action = "Deny"
    ip_rules       = ["1.2.3.4"]
    private_link_access {
      endpoint_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
    }
  }
}
