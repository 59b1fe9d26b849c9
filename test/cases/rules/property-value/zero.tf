# azapi 2.12.0
# Many services take 0 for what is not set, whatever range their API says; azapi looks at no numbers.
variable "unknown" {}

resource "azapi_resource" "pools" {
  type      = "Microsoft.ContainerService/managedClusters/agentPools@2025-02-01"
  name      = "pool"
  parent_id = var.unknown
  body = {
    properties = {
      upgradeSettings = {
        drainTimeoutInMinutes = 0
      }
    }
  }
#+   locks = [var.unknown]
}

resource "azapi_resource" "long" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.pools: modules write the node pools of one cluster one after another.
  type      = "Microsoft.ContainerService/managedClusters/agentPools@2025-02-01"
  name      = "long"
  parent_id = var.unknown
  body = {
    properties = {
      upgradeSettings = {
        drainTimeoutInMinutes = 2000
        #                       ^^^^ warning property-value: properties.upgradeSettings.drainTimeoutInMinutes must be between 1 and 1440.
      }
    }
  }
#+   locks = [var.unknown]
}
