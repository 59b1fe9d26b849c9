# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "results" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      managedNetwork = { isolationMode = var.unknown ? "allowInternetOutbound" : "Disabled" }
      #                                                ^^^^^^^^^^^^^^^^^^^^^^^ information property-value: Azure's list has "AllowInternetOutbound" for properties.managedNetwork.isolationMode: azapi takes other spellings, but Azure may not.
#~       managedNetwork = { isolationMode = var.unknown ? "AllowInternetOutbound" : "Disabled" }
    }
  }
}

resource "azapi_resource" "kinds" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = var.unknown ? "amlCompute" : "ComputeInstance"
      #                                ^^^^^^^^^^^^ warning property-value: Write "AmlCompute" for properties.computeType: upper and lower case matter.
#~       computeType      = var.unknown ? "AmlCompute" : "ComputeInstance"
      disableLocalAuth = true
      properties       = { vmsize = var.unknown }
    }
  }
}

resource "azapi_resource" "elements" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge(var.unknown, {
      computeType = try(var.unknown.type, "Cluster")
      #                                   ^^^^^^^^^ warning property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "Cluster".
    })
  }
}

resource "azapi_resource" "replaced" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge({ computeType = "Cluster" }, var.unknown)
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = var.unknown ? "AmlCompute" : "ComputeInstance"
      disableLocalAuth = true
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = var.unknown ? var.unknown : ""
      disableLocalAuth = true
    }
  }
}
