# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "fails" {
  type      = "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints@2025-06-01"
  name      = "llama"
  parent_id = var.unknown
  location  = "eastus2"
  body = {
    properties = {
      authMode = "Key"
      modelSettings = {
        modelId = "azureml://registries/azureml-meta/models/Meta-Llama-3-8B-Instruct/versions/3"
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning serverless-model: Write modelId without a version, "azureml://registries/azureml-meta/models/Meta-Llama-3-8B-Instruct": a serverless endpoint always uses the newest version.
#~         modelId = "azureml://registries/azureml-meta/models/Meta-Llama-3-8B-Instruct"
      }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints@2025-06-01"
  name      = "llama"
  parent_id = var.unknown
  location  = "eastus2"
  body = {
    properties = {
      authMode = "Key"
      modelSettings = {
        modelId = "azureml://registries/azureml-meta/models/Meta-Llama-3-8B-Instruct"
      }
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints@2025-06-01"
  name      = "llama"
  parent_id = var.unknown
  location  = "eastus2"
  body = {
    properties = {
      authMode = "Key"
      modelSettings = {
        modelId = var.unknown
      }
    }
  }
}
