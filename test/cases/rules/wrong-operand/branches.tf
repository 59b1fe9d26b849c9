# What a for makes of elements that are not known has no type yet, so that nobody can tell whether it goes with the other result.
variable "endpoints" {
  type    = list(object({ service = string, locations = optional(list(string)) }))
  default = null
}

variable "services" {
  type    = set(string)
  default = null
}

variable "rule" {
  type    = object({ name = string, ports = optional(list(number)) })
  default = null
}

variable "flag" {
  type = bool
}

resource "azurerm_resource_group" "many" {
  count    = 2
  name     = "rg-${count.index}"
  location = "westeurope"
}

output "passes" {
  value = [
    var.endpoints != null ? [for e in var.endpoints : { service = e.service, locations = e.locations }] : var.services != null ? [for s in var.services : { service = s }] : null,
    var.services == null ? [{ service = "a", locations = ["x"] }] : [for s in var.services : { service = s }],
    var.flag ? [for e in coalesce(var.endpoints, []) : e] : [{ service = "x" }],
    var.flag ? { all = [for e in var.endpoints : e] } : { all = [{ service = "x" }] },
    var.endpoints != null ? { for e in var.endpoints : e.service => { locations = e.locations } } : {},
    var.rule == null ? null : var.rule,
    var.flag ? [] : [{ service = "a", locations = [] }],
    var.flag ? { a = 1 } : { a = "x", b = true },
    var.flag ? azurerm_resource_group.many : [{ name = "x", tags = [] }],
  ]
}

output "fails" {
  value = [
    var.rule == null ? {} : var.rule,
    #                       ^^^^^^^^ error wrong-operand: Give both results one type: this has the attribute name, which the other does not have.
    var.flag ? var.endpoints : [{ service = "x" }],
    #                          ^^^^^^^^^^^^^^^^^^^ error wrong-operand: Give both results one type: an element has no attribute locations, which the other has.
    var.flag ? [for s in ["a", "b"] : { service = s }] : [{ service = "c", locations = ["x"] }],
    #                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-operand: Give both results one type: an element has the attribute locations, which the other does not have.
    var.flag ? { a = { b = [1] } } : { a = { b = {} } },
    #                                ^^^^^^^^^^^^^^^^^^ error wrong-operand: Give both results one type: b of a is an object here and a list in the other.
    var.flag ? { a = [{ b = [1] }] } : { a = [{ b = "x" }] },
    #                                  ^^^^^^^^^^^^^^^^^^^^^ error wrong-operand: Give both results one type: b of an element of a is a string here and a list in the other.
    var.flag ? "a" : ["a"],
    #                ^^^^^ error wrong-operand: Give both results one type: this is a list, the other a string.
  ]
}
