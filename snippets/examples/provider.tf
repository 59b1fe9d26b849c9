# prefix: terraform-azurerm
# order: 1
# title: Terraform with azurerm
# description: Which Terraform and which azurerm a module is for, and the provider with its defaults.
# program: none
# newest: 5.2.0

terraform {
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.2.0"
    }
  }
}

provider "azurerm" {
  features {
    log_analytics_workspace {
      # A destroyed workspace of logs comes back with its data for 14 days; with true it is gone at once.
      permanently_delete_on_destroy = false
    }

    machine_learning {
      # A destroyed workspace keeps its name for 14 days, in which it can be recovered; with true it is gone at once.
      purge_soft_deleted_workspace_on_destroy = false
    }

    resource_group {
      # Azure adds alert rules to Application Insights, with which the group is destroyed only where this is false.
      prevent_deletion_if_contains_resources = true
    }
  }

  # Since 5.0 only what is listed here is registered in the subscription.
  resource_providers_to_register = [
    "Microsoft.ContainerRegistry",
    "Microsoft.Insights",
    "Microsoft.KeyVault",
    "Microsoft.MachineLearningServices",
    "Microsoft.ManagedIdentity",
    "Microsoft.Network",
    "Microsoft.OperationalInsights",
    "Microsoft.Storage",
  ]
}
