# The workspace of the folder "applied" beside this one, once "Azure ML: Convert to azapi…" has turned it into resources of azapi's, and that is applied.
# "Azure ML: Show Plan" says that nothing would change. What is still azurerm's could not be carried to the letter.

locals {
  tags = {
    project = var.name
    team    = "data-science"
  }
}

data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_ml" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-${var.name}"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = var.location
  body      = {}
  tags      = local.tags
}

moved {
  from = azurerm_resource_group.ml
  to   = azapi_resource.resource_group_ml
}

resource "azapi_resource" "log_analytics_workspace_ml" {
  type      = "Microsoft.OperationalInsights/workspaces@2025-07-01"
  name      = "log-${var.name}"
  parent_id = azapi_resource.resource_group_ml.id
  location  = azapi_resource.resource_group_ml.location
  body = {
    properties = {
      features = {
        enableLogAccessUsingOnlyResourcePermissions = true
        disableLocalAuth                            = false
      }
      workspaceCapping = {
        dailyQuotaGb = -1
      }
      publicNetworkAccessForIngestion = "Enabled"
      publicNetworkAccessForQuery     = "Enabled"
      retentionInDays                 = 0
      sku = {
        name = "PerGB2018"
      }
    }
  }
  tags = local.tags
}

moved {
  from = azurerm_log_analytics_workspace.ml
  to   = azapi_resource.log_analytics_workspace_ml
}

resource "azurerm_application_insights" "ml" {
  name                = "appi-${var.name}"
  location            = azapi_resource.resource_group_ml.location
  resource_group_name = azapi_resource.resource_group_ml.name
  workspace_id        = azapi_resource.log_analytics_workspace_ml.id
  application_type    = "web"
  tags                = local.tags
}

resource "azurerm_key_vault" "ml" {
  name                       = "kv-${var.name}"
  location                   = azapi_resource.resource_group_ml.location
  resource_group_name        = azapi_resource.resource_group_ml.name
  tenant_id                  = var.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
  tags                       = local.tags
}

resource "azapi_resource" "storage_account_ml" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "st${var.name}ml"
  parent_id = azapi_resource.resource_group_ml.id
  location  = azapi_resource.resource_group_ml.location
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_ZRS"
    }
    properties = {
      allowBlobPublicAccess       = false
      allowCrossTenantReplication = false
      dnsEndpointType             = "Standard"
      supportsHttpsTrafficOnly    = true
      encryption = {
        services = {
          queue = {
            keyType = "Service"
          }
          table = {
            keyType = "Service"
          }
        }
        keySource = "Microsoft.Storage"
      }
      accessTier                   = "Hot"
      allowSharedKeyAccess         = true
      defaultToOAuthAuthentication = false
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      isNfsV3Enabled               = false
      isSftpEnabled                = false
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      publicNetworkAccess = "Enabled"
    }
  }
  tags = local.tags
}

moved {
  from = azurerm_storage_account.ml
  to   = azapi_resource.storage_account_ml
}

# azureml-terraform-ignore: own-registry -- jobs use the curated environments
resource "azapi_resource" "machine_learning_workspace_ml" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-${var.name}"
  parent_id = azapi_resource.resource_group_ml.id
  location  = azapi_resource.resource_group_ml.location
  body = {
    properties = {
      applicationInsights            = azurerm_application_insights.ml.id
      description                    = "Who is about to leave"
      keyVault                       = azurerm_key_vault.ml.id
      storageAccount                 = azapi_resource.storage_account_ml.id
      enableServiceSideCMKEncryption = false
      provisionNetworkNow            = false
      publicNetworkAccess            = "Enabled"
      systemDatastoresAuthMode       = "AccessKey"
      v1LegacyMode                   = false
    }
    kind = "Default"
    sku = {
      name = "Basic"
      tier = "Basic"
    }
  }
  tags = local.tags

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_machine_learning_workspace.ml
  to   = azapi_resource.machine_learning_workspace_ml
}

module "training" {
  source = "./training"

  name         = var.name
  location     = azapi_resource.resource_group_ml.location
  group_name   = azapi_resource.resource_group_ml.name
  workspace_id = azapi_resource.machine_learning_workspace_ml.id
  max_nodes    = 4
  tags         = local.tags
}
