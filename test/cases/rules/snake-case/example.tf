# conventions
locals {
  buildAgents  = 1
  #^^^^^^^^^^ hint snake-case: Write buildAgents in snake case: build_agents.
  build_agents = 2
}

module "my-network" {
#       ^^^^^^^^^^ hint snake-case: Write my-network in snake case: my_network.
  source = "./network"
}

module "my_network2" {
  source = "./network"
}
