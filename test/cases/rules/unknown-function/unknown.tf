terraform {
  required_providers {
    time = {
      source  = "hashicorp/time"
      version = "0.12.1"
    }
  }
}

output "fine" {
  value = lower(var.name)
}

# Which functions another provider has is not known.
output "of_another" {
  value = provider::time::rfc3339_parse(var.name)
}

# Another provider may be called so.
output "of_another_name" {
  value = provider::time::azapi("x")
}

variable "name" {}
