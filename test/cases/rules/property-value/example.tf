# azapi 2.12.0
variable "unknown" {}

variable "mode" {
  default = "key"
}

resource "azapi_resource" "compute" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set disableLocalAuth to true: its default lets anybody with a key sign in, without Microsoft Entra ID.
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType = "amlCompute"
      #             ^^^^^^^^^^^^ error property-value: Write "AmlCompute" for properties.computeType: upper and lower case matter.
#~       computeType = "AmlCompute"
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
#+       disableLocalAuth = true
    }
  }
}

resource "azapi_resource" "no-such-compute" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType = "Cluster"
      #             ^^^^^^^^^ error property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "Cluster".
    }
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "end point"
  #           ^^^^^^^^^^^ error property-value: Change name: it takes 1 to 255 letters, digits, dashes, and underscores, beginning with a letter or digit.
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = var.mode
      #          ^^^^^^^^ information property-value: Azure's list has "Key" for properties.authMode: azapi takes other spellings, but Azure may not.
    }
  }
}

resource "azapi_resource" "rule" {
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01"
  name      = "rule"
  parent_id = var.unknown
  body = {
    properties = {
      access    = "Grant"
      direction = "inbound"
      #           ^^^^^^^^^ information property-value: Azure's list has "Inbound" for properties.direction: azapi takes other spellings, but Azure may not.
#~       direction = "Inbound"
      priority  = 5000000000000
      protocol  = "Tcp"
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = "Key"
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01"
  name      = "endpoint"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      authMode = var.unknown
    }
  }
}
