# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "fails" {
  type      = "Microsoft.Network/publicIPAddresses@2024-05-01"
  name      = "pip-ml"
  parent_id = var.unknown
  location  = "westeurope"
  tags      = { environment = "test" }
  body = {
    location = "westeurope"
    #^^^^^^^ error azapi-twice: Keep location either here or in the body: azapi does not take both.
    tags     = { environment = "test" }
    #^^^ error azapi-twice: Keep tags either here or in the body: azapi does not take both.
#- 2 lines
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.Network/publicIPAddresses@2024-05-01"
  name      = "pip-ml"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    tags = { environment = "test" }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.Network/publicIPAddresses@2024-05-01"
  name      = "pip-ml"
  parent_id = var.unknown
  location  = var.optional
  body = {
    location = "westeurope"
  }
}

variable "optional" {
  type    = string
  default = null
}
