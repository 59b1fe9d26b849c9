# azapi 2.12.0
resource "azapi_update_resource" "ml" {
  type        = "Microsoft.ContainerService/managedClusters@2024-09-01"
  resource_id = var.cluster
  body = {
    properties = {
      autoScalerProfile = {
        scale-down-unneeded-time     = "120s"
        #                              ^^^^^^ warning scaler-profile: Write scale-down-unneeded-time in whole minutes, as in "10m": Azure takes no other unit, so not "120s".
#~         scale-down-unneeded-time     = "2m"
        scale-down-unready-time      = "20m"
        max-graceful-termination-sec = "600s"
        #                              ^^^^^^ warning scaler-profile: Set max-graceful-termination-sec to a whole number of seconds, without a unit, not "600s".
#~         max-graceful-termination-sec = "600"
        scale-down-delay-after-add   = var.delay
      }
    }
  }
}

resource "azapi_update_resource" "right" {
  type        = "Microsoft.ContainerService/managedClusters@2024-09-01"
  resource_id = var.other
  body = {
    properties = {
      autoScalerProfile = {
        scale-down-unneeded-time     = "2m"
        max-graceful-termination-sec = "600"
        scale-down-delay-after-add   = var.delay
      }
    }
  }
}

variable "cluster" {
  type = string
}

variable "delay" {
  type = string
}

variable "other" {
  type = string
}
