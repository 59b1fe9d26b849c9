# Everything around one workspace.
# Owned by the data team.

# What was converted does not configure azurerm, and a stack has to.
provider "azurerm" {
  features {}
}

# Where things are.
# names
# What all names begin with.
locals {
  prefix = "ml" # short
}

# Two words.
locals {
  suffix = "dev" # for each stage
}

# No more locals.
# of this file

# What it may cost.
variable "tags" {
  type = map(string)  # as a map
  default = {         # nothing secret
    CostCenter = "42" # of the team
    # Owner comes from the pipeline.
  } # for now
  # Nothing else is known of it.
}

# --- Storage ---

# The group of all.
resource "azurerm_resource_group" "main" { # shared
  name = "rg-${local.prefix}"              # must be unique
  # the nearest
  location = "westeurope"
  tags = merge(var.tags, { # ours win
    Stage = local.suffix   # by stage
  })
  # tags = {}
} # end of the group

# Where it was made before.
# The group.
# of all
# by hand
import {
  to = azurerm_resource_group.main
  id = "/subscriptions/0/resourceGroups/rg"
}

# Renamed in spring.
# the old name
moved {
  to   = azurerm_resource_group.main
  from = azurerm_resource_group.old
}

resource "azurerm_storage_account" "main" {
  # Where it is, and who pays.
  name                     = "st${local.prefix}"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_tier             = "Standard" # cheap enough
  account_replication_type = "LRS"

  network_rules { # closed
    default_action = "Deny"
    ip_rules = [
      "203.0.113.1", # the office
      # The build agents.
      "203.0.113.2",
      # More to come.
    ]
    bypass = ["AzureServices", "Logging"] # what it takes
  }                                       # of the account

  blob_properties {
    # The portal.
    cors_rule {
      allowed_headers    = ["*"]
      allowed_methods    = ["GET"]
      allowed_origins    = ["https://ml.azure.com"] # not http://
      exposed_headers    = ["*"]
      max_age_in_seconds = 200
    }

    # The labs.
    cors_rule {
      allowed_headers    = ["*"]
      allowed_methods    = ["GET"]
      allowed_origins    = ["https://labs.azure.com"]
      exposed_headers    = ["*"]
      max_age_in_seconds = 200
    } # for now

    # No other.
  }

  lifecycle {
    # Azure changes them.
    ignore_changes = [
      tags, # by policy
      # and the tier
      access_tier,
    ]

    # Names are short.
    precondition {
      condition     = length(local.prefix) < 8 # with the stage
      error_message = "Too long."
    } # says the policy
  }

  depends_on = [
    # By policy.
    azurerm_resource_group.main, # it comes first
  ]

  dynamic "identity" { # one at most
    # Whoever runs it.
    for_each = var.identities # none by default

    content {
      type = "SystemAssigned" # no ids of its own
      # Nothing else.
    }
  } # none by default

  provisioner "local-exec" {
    # Tells the team.
    command = "echo \"# no comment\"\n"
  }
}

module "network" {
  source = "./network" # beside this
  size   = 3           # at least
  # What it calls them.
  providers = {
    # The default one.
    azurerm       = azurerm     # as here
    "azurerm.hub" = azurerm.hub # its own name for it
    # No more.
  }
} # end of the module

output "id" {
  value = azurerm_resource_group.main.id # the whole id
}

# resource "azurerm_key_vault" "later" {
#   name = "kv"
# }

# The end.
