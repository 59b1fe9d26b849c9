# azapi 2.12.0
# azurerm breaks a replication before it deletes a volume; azapi does not.
provider "azapi" {}

resource "azapi_resource" "replica" {
  type      = "Microsoft.NetApp/netAppAccounts/capacityPools/volumes@2024-07-01"
  name      = "replica"
  parent_id = var.pool_id
  location  = "northeurope"

  body = {
    properties = {
      creationToken  = "replica"
      usageThreshold = 107374182400
      subnetId       = var.subnet_id
      dataProtection = {
      #                ^ hint left-behind: Break the replication on destroy with azapi_resource_action (breakReplication): azurerm breaks a replication before it deletes the volume, and azapi does not.
        replication = {
          remoteVolumeResourceId = var.volume_id
          replicationSchedule    = "hourly"
        }
      }
    }
  }
}

variable "pool_id" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "volume_id" {
  type = string
}
