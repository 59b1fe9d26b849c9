# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "too_many" {
  type      = "Microsoft.Network/publicIPAddresses@2024-05-01"
  name      = "pip-ml"
  parent_id = var.unknown
  tags      = { for number in range(51) : "tag-${number}" => "value" }
  #^^^ error tag-limits: Remove 1 of these tags: Azure takes at most 50 on one resource.
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.Network/publicIPAddresses@2024-05-01"
  name      = "pip-ml"
  parent_id = var.unknown
  tags      = { for number in range(50) : "tag-${number}" => "value" }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.Network/publicIPAddresses@2024-05-01"
  name      = "pip-ml"
  parent_id = var.unknown
  tags      = { for number in range(var.unknown) : "tag-${number}" => "value" }
}
