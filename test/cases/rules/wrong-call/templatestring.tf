locals {
  template = "Hello $${name}"
  several  = { greeting = "Hello $${name}" }
  vars     = { name = "you" }
}

output "fails" {
  value = [
    templatestring("Hello $${name}", local.vars),
    #              ^^^^^^^^^^^^^^^^ error wrong-call: templatestring needs a reference to a string, such as local.template. Write this template instead of the call.
    templatestring("${local.template}", local.vars),
    #              ^^^^^^^^^^^^^^^^^^^ error wrong-call: templatestring needs a reference to a string, such as local.template. Put this into a local of its own.
    templatestring((local.template), local.vars),
    #              ^^^^^^^^^^^^^^^^ error wrong-call: templatestring needs a reference to a string, such as local.template. Put this into a local of its own.
    templatestring(upper(local.template), local.vars),
    #              ^^^^^^^^^^^^^^^^^^^^^ error wrong-call: templatestring needs a reference to a string, such as local.template. Put this into a local of its own.
    templatestring(var.unknown ? local.template : "", local.vars),
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: templatestring needs a reference to a string, such as local.template. Put this into a local of its own.
    "to ${templatestring(file("${path.module}/hello.txt"), local.vars)}",
    #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: templatestring needs a reference to a string, such as local.template. Put this into a local of its own.
  ]
}

output "passes" {
  value = [
    templatestring(local.template, local.vars),
    templatestring(local.several.greeting, local.vars),
    templatestring(local.several["greeting"], local.vars),
    [for one in [local.template] : templatestring(one, local.vars)],
    try(templatestring("Hello", local.vars), ""),
  ]
}

output "unknown" {
  value = templatestring(var.unknown, local.vars)
}

variable "unknown" {}
