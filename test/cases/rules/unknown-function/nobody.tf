output "nobody" {
  value = [
    azurerm::parse_resource_id("x"),
    #^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Begin with provider:: or core::, such as provider::azurerm::parse_resource_id: nothing else has functions.
    core::upper("a"),
    provider::azurerm::normalise_resource_id("/subscriptions/00000000-0000-0000-0000-000000000000"),
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Declare azurerm in required_providers: functions of a provider are called only where the module requires it.
  ]
}
