# styles
terraform {
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
    #^^^^^^ hint unpinned-requirement: Set source of azurerm: without it, it is hashicorp/azurerm.
      version = "~> 4.0"
#+       source  = "hashicorp/azurerm"
    }
#+     random = {
#+       source = "hashicorp/random"
#+     }
  }
}

provider "azurerm" {
  features {}
}

resource "random_id" "x" {
#^^^^^^^^^^^^^^^^^^^^^^^ hint unpinned-requirement: Name random in required_providers: otherwise it is the newest release of hashicorp/random.
  byte_length = 2
}

resource "random_id" "y" {
  byte_length = 2
}

resource "terraform_data" "z" {}
