# azapi 2.12.0
variable "unknown" {}

variable "kind" {
  default = "AmlComputer"
}

variable "size" {
  default = ["STANDARD_DS3_V2"]
}

variable "later" {
  default = ""
}

variable "name" {
  default = "<name>"
}

# A default that nothing sets to something else is what a plan takes.
resource "azapi_resource" "misspelt" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.unknown
  body = {
    properties = {
      computeType = var.kind
      #             ^^^^^^^^ error property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "AmlComputer".
    }
  }
}

resource "azapi_resource" "wrong_type" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.unknown
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = var.size
        #        ^^^^^^^^ error property-type: properties.properties.vmSize must be a string, not a list.
      }
    }
  }
}

# What is empty, or a name, may stand for what whoever plans has to set.
resource "azapi_resource" "to_be_set" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.unknown
  body = {
    properties = {
      computeType = var.later
      #             ^^^^^^^^^ warning property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "".
    }
  }
}

resource "azapi_resource" "to_be_named" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = var.name
  #           ^^^^^^^^ warning property-value: Change name: it takes 1 to 255 letters, digits, dashes, and underscores, beginning with a letter or digit.
  parent_id = var.unknown
  body = {
    properties = {
      authMode = "Key"
    }
  }
}

# Perhaps there is none.
resource "azapi_resource" "counted" {
  count     = var.unknown
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.unknown
  body = {
    properties = {
      computeType = var.kind
      #             ^^^^^^^^ warning property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "AmlComputer".
    }
  }
}

resource "azapi_resource" "camel_case" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.unknown
  body = provider::azapi::snake2camel({
  #^^^ error property-type: properties.properties.vmSize must be a string, not 5.
    properties = {
      compute_type       = "AmlCompute"
      disable_local_auth = true
      properties = {
        vm_size = 5
        os_type = var.unknown
      }
    }
  })
}
