# conventions
locals {
  buildAgents  = 1
  #^^^^^^^^^^ hint snake-case: Write buildAgents in snake case: build_agents.
  build_agents = 2
}

data "azurerm_client_config" "Current" {}
#                             ^^^^^^^ hint snake-case: Write Current in snake case: current.

module "my-network" {
#       ^^^^^^^^^^ hint snake-case: Write my-network in snake case: my_network.
  source = "./network"
}

module "my_network2" {
  source = "./network"
}

check "isUp" {
#      ^^^^ hint snake-case: Write isUp in snake case: is_up.
  assert {
    condition     = local.build_agents > 1
    error_message = data.azurerm_client_config.Current.client_id
  }
}
