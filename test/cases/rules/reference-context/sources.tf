module "secret" {
  source = sensitive("./network")
  #        ^^^^^^^^^^^^^^^^^^^^^^ error reference-context: Set source to something that is not sensitive: Terraform shows which modules it fetches.
}

module "of_provider" {
  source  = "acme/network/azurerm"
  version = provider::example::newest("network")
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^ error reference-context: Call only Terraform's own functions here: modules are fetched before there is any provider.
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Declare example in required_providers: functions of a provider are called only where the module requires it.
}

module "perhaps" {
  source = true ? "./network" : provider::example::folder("network")
  #                             ^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Declare example in required_providers: functions of a provider are called only where the module requires it.
}
