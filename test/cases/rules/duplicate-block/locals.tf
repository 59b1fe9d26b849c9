locals {
  location = "westeurope"
  name     = "rg-training"
}

locals {
  location = "northeurope"
  #^^^^^^^ error duplicate-block: Choose another name: this module declares local.location twice.
  tags     = {}
}

variable "unknown" {
  type = string
}

locals {
  unknown = var.unknown
}
