module "secret" {
  source = sensitive("./network")
  #        ^^^^^^^^^^^^^^^^^^^^^^ error reference-context: Set source to something that is not sensitive: Terraform shows which modules it fetches.
}

module "of_provider" {
  source  = "acme/network/azurerm"
  version = provider::example::newest("network")
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^ error reference-context: Call none but Terraform's own functions here: modules are fetched before there is any provider.
}

module "perhaps" {
  source = true ? "./network" : provider::example::folder("network")
}
