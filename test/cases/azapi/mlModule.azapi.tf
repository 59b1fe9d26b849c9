# azurerm_application_insights.main: azurerm also sets DataVolumeCap.Cap to 100 and DataVolumeCap.StopSendNotificationWhenHitCap to false in its currentbillingfeatures. azapi does not set that: what is there stays, and a new one has what Azure gives it.
# azurerm_storage_account.main: Its keys are read by data.azapi_resource_action.storage_account_main_list_keys, and are in the state, as azurerm's attributes were.
# A workspace with all that it needs, its computes and its datastores.
variable "suffix" {
  type    = string
  default = "ml42"
}

variable "location" {
  type    = string
  default = "northeurope"
}

variable "tags" {
  type    = map(string)
  default = { team = "science" }
}

variable "account_key" {
  type      = string
  sensitive = true
  default   = "a2V5"
}

variable "container_id" {
  type    = string
  default = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stml/blobServices/default/containers/data"
}

data "azurerm_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-${var.suffix}"
  parent_id = "/subscriptions/${data.azurerm_client_config.current.subscription_id}"
  location  = var.location
  body      = {}
  tags      = var.tags
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "application_insights_main" {
  type      = "Microsoft.Insights/components@2020-02-02"
  name      = "appi-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    kind = "web"
    properties = {
      Application_Type = "web"

      ForceCustomerStorageForProfiler = false
      publicNetworkAccessForIngestion = "Enabled"
      publicNetworkAccessForQuery     = "Enabled"
      DisableIpMasking                = false
      DisableLocalAuth                = false
      RetentionInDays                 = 90
      SamplingPercentage              = 100
    }
  }
  tags = var.tags
}

moved {
  from = azurerm_application_insights.main
  to   = azapi_resource.application_insights_main
}

resource "azapi_resource" "key_vault_main" {
  type      = "Microsoft.KeyVault/vaults@2026-02-01"
  name      = "kv-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      networkAcls = {
        bypass        = "AzureServices"
        defaultAction = "Deny"
        ipRules = [
          {
            value = "203.0.113.4"
          },
        ]

        virtualNetworkRules = []
      }
      enablePurgeProtection   = true
      enableRbacAuthorization = true
      sku = {
        name = "premium"

        family = "A"
      }
      softDeleteRetentionInDays = 7
      tenantId                  = data.azurerm_client_config.current.tenant_id

      enabledForDeployment         = false
      enabledForDiskEncryption     = false
      enabledForTemplateDeployment = false
      publicNetworkAccess          = "Enabled"
      accessPolicies               = []
      createMode                   = "default"
      enableSoftDelete             = true
    }
  }
}

moved {
  from = azurerm_key_vault.main
  to   = azapi_resource.key_vault_main
}

resource "azapi_resource" "policies" {
  type      = "Microsoft.KeyVault/vaults@2026-02-01"
  name      = "kvp-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      accessPolicies = [
        {
          permissions = {
            keys    = ["Create", "Get"]
            secrets = ["Get"]

            certificates = []
            storage      = []
          }
          objectId = data.azurerm_client_config.current.object_id
          tenantId = data.azurerm_client_config.current.tenant_id
        },
      ]
      enableRbacAuthorization = false
      sku = {
        name = "standard"

        family = "A"
      }
      tenantId = data.azurerm_client_config.current.tenant_id

      enabledForDeployment         = false
      enabledForDiskEncryption     = false
      enabledForTemplateDeployment = false
      publicNetworkAccess          = "Enabled"
      createMode                   = "default"
      enableSoftDelete             = true
    }
  }
}

moved {
  from = azurerm_key_vault.policies
  to   = azapi_resource.policies
}

resource "azapi_resource" "storage_account_main" {
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "st${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      allowBlobPublicAccess = false
      minimumTlsVersion     = "TLS1_2"
      networkAcls = {
        bypass        = "AzureServices"
        defaultAction = "Deny"

        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      publicNetworkAccess  = "Enabled"
      allowSharedKeyAccess = true

      accessTier                   = "Hot"
      allowCrossTenantReplication  = false
      defaultToOAuthAuthentication = false
      dnsEndpointType              = "Standard"
      supportsHttpsTrafficOnly     = true
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      isNfsV3Enabled               = false
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
      isSftpEnabled = false
    }
    sku = {
      name = "Standard_GRS"
    }

    kind = "StorageV2"
  }
}

data "azapi_resource_action" "storage_account_main_list_keys" {
  type        = "Microsoft.Storage/storageAccounts@2025-08-01"
  resource_id = azapi_resource.storage_account_main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "keys[0].value"
  }
}

moved {
  from = azurerm_storage_account.main
  to   = azapi_resource.storage_account_main
}

resource "azapi_resource" "machine_learning_workspace_main" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-${var.suffix}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      applicationInsights = azapi_resource.application_insights_main.id
      keyVault            = azapi_resource.key_vault_main.id
      publicNetworkAccess = "Enabled"
      storageAccount      = azapi_resource.storage_account_main.id

      provisionNetworkNow            = false
      v1LegacyMode                   = false
      enableServiceSideCMKEncryption = false
      systemDatastoresAuthMode       = "AccessKey"
    }

    kind = "Default"
    sku = {
      name = "Basic"
      tier = "Basic"
    }
  }

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_machine_learning_workspace.main
  to   = azapi_resource.machine_learning_workspace_main
}

resource "azapi_resource" "cpu" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu-cluster"
  parent_id = azapi_resource.machine_learning_workspace_main.id
  location  = azapi_resource.machine_learning_workspace_main.location
  body = {
    properties = {
      computeLocation = azapi_resource.resource_group_main.location
      properties = {
        scaleSettings = {
          maxNodeCount                = 4
          minNodeCount                = 0
          nodeIdleTimeBeforeScaleDown = "PT2M"
        }
        vmPriority = "LowPriority"
        vmSize     = "Standard_DS2_v2"

        enableNodePublicIp          = true
        remoteLoginPortPublicAccess = "Disabled"
      }

      description      = ""
      disableLocalAuth = false
      computeType      = "AmlCompute"
    }

    sku = {
      tier = "Basic"
      name = "Basic"
    }
  }

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_machine_learning_compute_cluster.cpu
  to   = azapi_resource.cpu
}

resource "azapi_resource" "dev" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "dev-${var.suffix}"
  parent_id = azapi_resource.machine_learning_workspace_main.id
  location  = azapi_resource.machine_learning_workspace_main.location
  body = {
    properties = {
      properties = {
        computeInstanceAuthorizationType = "personal"
        vmSize                           = "Standard_DS2_v2"

        enableNodePublicIp = true
        sshSettings = {
          sshPublicAccess = "Disabled"
        }
      }
      description = "for developers"

      disableLocalAuth = false
      computeType      = "ComputeInstance"
    }
  }
}

moved {
  from = azurerm_machine_learning_compute_instance.dev
  to   = azapi_resource.dev
}

resource "azapi_resource" "storage_share_main" {
  type      = "Microsoft.Storage/storageAccounts/fileServices/shares@2025-08-01"
  name      = "share"
  parent_id = "${azapi_resource.storage_account_main.id}/fileServices/default"
  body = {
    properties = {
      shareQuota = 50

      enabledProtocols  = "SMB"
      metadata          = {}
      signedIdentifiers = []
    }
  }
}

moved {
  from = azurerm_storage_share.main
  to   = azapi_resource.storage_share_main
}

resource "azapi_resource" "machine_learning_datastore_blobstorage_main" {
  type      = "Microsoft.MachineLearningServices/workspaces/dataStores@2025-06-01"
  name      = "blobs"
  parent_id = azapi_resource.machine_learning_workspace_main.id
  body = {
    properties = {
      credentials = {
        credentialsType = "AccountKey"
        secrets = {
          secretsType = "AccountKey"
        }
      }
      accountName   = split("/", var.container_id)[8]
      containerName = split("/", var.container_id)[12]

      description                   = ""
      serviceDataAccessAuthIdentity = "None"
      datastoreType                 = "AzureBlob"
      endpoint                      = "core.windows.net"
    }
  }
  sensitive_body = {
    properties = {
      credentials = {
        secrets = {
          key = data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key
        }
      }
    }
  }
}

moved {
  from = azurerm_machine_learning_datastore_blobstorage.main
  to   = azapi_resource.machine_learning_datastore_blobstorage_main
}

resource "azapi_resource" "machine_learning_datastore_fileshare_main" {
  type      = "Microsoft.MachineLearningServices/workspaces/dataStores@2025-06-01"
  name      = "files"
  parent_id = azapi_resource.machine_learning_workspace_main.id
  body = {
    properties = {
      credentials = {
        credentialsType = "AccountKey"
        secrets = {
          secretsType = "AccountKey"
        }
      }
      accountName   = split("/", azapi_resource.storage_share_main.id)[8]
      fileShareName = split("/", azapi_resource.storage_share_main.id)[12]

      description                   = ""
      serviceDataAccessAuthIdentity = "None"
      datastoreType                 = "AzureFile"
      endpoint                      = "core.windows.net"
    }
  }
  sensitive_body = {
    properties = {
      credentials = {
        secrets = {
          key = var.account_key
        }
      }
    }
  }
}

moved {
  from = azurerm_machine_learning_datastore_fileshare.main
  to   = azapi_resource.machine_learning_datastore_fileshare_main
}

resource "azapi_resource" "machine_learning_datastore_datalake_gen2_main" {
  type      = "Microsoft.MachineLearningServices/workspaces/dataStores@2025-06-01"
  name      = "lake"
  parent_id = azapi_resource.machine_learning_workspace_main.id
  body = {
    properties = {
      accountName    = split("/", var.container_id)[8]
      filesystem     = split("/", var.container_id)[12]
      resourceGroup  = split("/", var.container_id)[4]
      subscriptionId = split("/", var.container_id)[2]

      description                   = ""
      serviceDataAccessAuthIdentity = "None"
      credentials = {
        credentialsType = "None"
      }
      datastoreType = "AzureDataLakeGen2"
      endpoint      = "core.windows.net"
    }
  }
}

moved {
  from = azurerm_machine_learning_datastore_datalake_gen2.main
  to   = azapi_resource.machine_learning_datastore_datalake_gen2_main
}
