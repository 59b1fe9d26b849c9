# Instances are an object, of which each may be of another type, so that a default may be anything.
resource "azurerm_resource_group" "team" {
  for_each = toset(["a", "b"])
  name     = each.key
  location = "westeurope"
}

variable "groups" {
  type = map(object({ id = string }))
}

output "found" {
  value = lookup(azurerm_resource_group.team, "c", false) != false ? "yes" : "no"
}

output "wrong" {
  value = lookup(var.groups, "c", false)
  #                               ^^^^^ error wrong-call: lookup needs a default of the type that the values of the map have.
}

output "namespace" {
  value = uuidv5("nope", "a")
  #              ^^^^^^ error wrong-call: uuidv5 needs a namespace, "dns", "url", "oid", "x500", or a UUID.
}

output "named" {
  value = [uuidv5("dns", "a"), uuidv5("{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", "a")]
}
