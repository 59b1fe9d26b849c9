# conventions
# names all ^[a-z]+(-[a-z]+)*$
# names output ^[A-Z]
locals {
  build-agents = 1
  build_agents = 2
  #^^^^^^^^^^^ hint snake-case: Choose another name than build_agents: it has to match ^[a-z]+(-[a-z]+)*$, as your team set.
}

module "my-network" {
  source = "./network"
}

module "my_network" {
#       ^^^^^^^^^^ hint snake-case: Choose another name than my_network: it has to match ^[a-z]+(-[a-z]+)*$, as your team set.
  source = "./network"
}

output "Agents" {
#^^^^^^^^^^^^^^ hint block-file: Move output.Agents to outputs.tf, where people look for it.
  description = "How many agents there are."
  value       = local.build-agents
}

output "agents" {
#^^^^^^^^^^^^^^ hint block-file: Move output.agents to outputs.tf, where people look for it.
#       ^^^^^^ hint snake-case: Choose another name than agents: it has to match ^[A-Z], as your team set.
  description = "How many agents there are."
  value       = local.build-agents
}
