# azapi 2.12.0
# A block whose condition rules a value out is not there together with it.
variable "kind" {
  default = ""
}

variable "kinds" {
  default = []
}

variable "count_of" {
  default = 1
}

variable "workspace" {}

locals {
  kind     = var.kind
  constant = ""
}

resource "azapi_resource" "only_with_a_kind" {
  count     = var.kind == "" ? 0 : 1
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.workspace
  body = {
    properties = {
      computeType = var.kind
    }
  }
}

resource "azapi_resource" "through_a_local" {
  count     = local.kind != "" ? 1 : 0
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.workspace
  body = {
    properties = {
      computeType = local.kind
    }
  }
}

resource "azapi_resource" "for_each_kind" {
  for_each  = toset(var.kinds)
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.workspace
  body = {
    properties = {
      computeType = var.kind
    }
  }
}

# terraform validate looks at it all the same where no variable is asked.
resource "azapi_resource" "constant" {
  count     = local.constant == "" ? 0 : 1
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.workspace
  body = {
    properties = {
      computeType = local.constant
      #             ^^^^^^^^^^^^^^ error property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "".
    }
  }
}

resource "azapi_resource" "another_condition" {
  count     = var.count_of
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "cpu"
  parent_id = var.workspace
  body = {
    properties = {
      computeType = var.kind
      #             ^^^^^^^^ warning property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "".
    }
  }
}
