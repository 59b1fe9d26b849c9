output "names" {
  value = format("%s", lower("A"))
}

output "own" {
  value = provider::azurerm::parse_resource_id("x")
}
