# Types have a provider without being asked for, functions do not.
resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

output "fails" {
  value = provider::azurerm::normalise_resource_id("x")
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Declare azurerm in required_providers: functions of a provider are called only where the module requires it.
}

output "half" {
  value = provider::azurerm("x")
  #       ^^^^^^^^^^^^^^^^^ error unknown-function: Name the provider and its function: provider::azurerm::parse_resource_id.
}

output "own" {
  value = provider::terraform::encode_expr("x")
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Declare terraform in required_providers: functions of a provider are called only where the module requires it.
}
