provider "terraform" {
  alias = "hub"
}

module "network" {
  source = "./network"
  providers = {
    terraform.spoke = terraform.hub
  }
}

output "attribute" {
  value = terraform.spoke
  #                 ^^^^^ error unknown-attribute: terraform has no spoke: write terraform.workspace or terraform.applying.
}
