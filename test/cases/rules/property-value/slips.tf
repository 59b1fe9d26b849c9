# azapi 2.12.0
variable "unknown" {
  type = string
}

# Where Azure takes any text, a known value with a slip in it is hardly meant.
resource "azapi_resource" "slips" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode            = "Keys"
      #                     ^^^^^^ warning property-value: Azure knows no "Keys" for properties.authMode: did you mean "Key"?
#~       authMode            = "Key"
      publicNetworkAccess = "Enable"
      #                     ^^^^^^^^ warning property-value: Azure knows no "Enable" for properties.publicNetworkAccess: did you mean "Enabled"?
#~       publicNetworkAccess = "Enabled"
    }
  }
}

# Words of their own, short ones, codes, and values of other API versions are left alone.
resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode            = "Certificate"
      publicNetworkAccess = var.unknown
    }
  }
}

resource "azapi_resource" "account" {
  type      = "Microsoft.Storage/storageAccounts@2026-04-01"
  name      = "examplestorage"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    kind = "StorageV3"
    sku = {
      name = "Standard_XRS"
    }
    properties = {
      minimumTlsVersion = "TLS1_4"
      accessTier        = "Cool"
    }
  }
}

resource "azapi_resource" "backend" {
  type      = "Microsoft.ApiManagement/service/backends@2024-05-01"
  name      = "backend"
  parent_id = var.unknown
  body = {
    properties = {
      url      = "https://example.com"
      protocol = "https"
    }
  }
}
