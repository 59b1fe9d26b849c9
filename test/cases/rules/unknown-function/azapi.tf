# azapi 2.12.0
output "fails" {
  value = provider::azapi::parse_resource("x")
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: azapi 2.12.0 has no function provider::azapi::parse_resource. Did you mean provider::azapi::parse_resource_id?
#~   value = provider::azapi::parse_resource_id("x")
}

output "passes" {
  value = provider::azapi::unique_string(["x"])
}

# Another provider may be called so.
output "unknown" {
  value = provider::time::azapi("x")
}
