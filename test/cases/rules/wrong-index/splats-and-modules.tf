# Behind .* stand names and old indexes for each element, and an index in brackets for the whole.
variable "endpoints" {
  type = list(object({ connections = list(object({ address = string })) }))
}

# More than one instance of a module is a list or a map, whose keys can stand behind a dot.
module "counted" {
  count  = 2
  source = "example/zone/azurerm"
}

module "named" {
  for_each = { blob = "privatelink.blob.core.windows.net" }
  source   = "example/zone/azurerm"
}

output "fails" {
  value = [
    var.endpoints.*.connections[0].address,
    #                              ^^^^^^^ error wrong-index: Say which element address is read from, such as [0], or [*] for all: this is a list.
    module.counted.id,
    #              ^^ error wrong-index: Say which element id is read from, such as [0], or [*] for all: this is a list.
    var.endpoints.0.connection,
    #               ^^^^^^^^^^ error wrong-index: This value has no attribute connection. Did you mean connections?
#~     var.endpoints.0.connections,
  ]
}

output "passes" {
  value = [
    var.endpoints.*.connections.0.address,
    var.endpoints[*].connections.0.address,
    var.endpoints[*].connections[0].address,
    var.endpoints.*.connections.0[0].address,
    var.endpoints.0.connections.0.address,
    module.named.blob.id,
    module.counted.0.id,
    try(module.counted.id, null),
  ]
}
