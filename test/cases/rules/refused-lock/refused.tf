# locked 4.60.0
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.0"
      #         ^^^^^^^^ warning refused-lock: The lock file has azurerm 4.60.0, which "~> 5.0" does not allow: run terraform init -upgrade.
    }
  }
}
