variable "subscription_id" {
  type        = string
  description = "Where everything is made."
}

variable "environment" {
  type    = string
  default = "dev"

  validation {
    condition     = contains(["dev", "test", "prod"], var.environment)
    error_message = "Environment is dev, test or prod."
  }
}

variable "location" {
  type    = string
  default = "northeurope"
}

variable "subnets" {
  description = "Each subnet by its name: which part of the network it has, and what is delegated to whom."
  type = map(object({
    newbits    = number
    netnum     = number
    endpoints  = optional(list(string), [])
    delegation = optional(string)
  }))
  default = {
    endpoints = { newbits = 8, netnum = 0, endpoints = ["Microsoft.Storage", "Microsoft.KeyVault"] }
    compute   = { newbits = 6, netnum = 1 }
    jobs      = { newbits = 8, netnum = 8, delegation = "Microsoft.App/environments" }
  }
}

variable "tags" {
  type    = map(string)
  default = {}
}
