output "names" {
  value = formatt("%s", lower("A"))
  #       ^^^^^^^ error unknown-function: Terraform has no function formatt. Did you mean format?
#~   value = format("%s", lower("A"))
}

output "own" {
  value = provider::azurerm::parse_resource_id("x")
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Declare azurerm in required_providers: functions of a provider are called only where the module requires it.
}
