locals {
  location = "westeurope"
  name     = "rg-training"
}

locals {
  location = "northeurope"
  #^^^^^^^ error duplicate-block: Choose another name: this module declares local.location twice.
#~   location_2 = "northeurope"
  tags     = {}
#~   tags       = {}
}

variable "unknown" {
  type = string
}

locals {
  unknown = var.unknown
}
