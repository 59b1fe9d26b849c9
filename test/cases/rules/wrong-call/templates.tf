# azurerm 5.2.0
# file init.tftpl Hello ${name}, %{ for one in list ~}${one}-${other.a}%{ endfor ~} $${no} ${upper(up)}\n
# file plain.sh echo "$name" $(id) 100%\n
# file loose.tftpl ${name
# file one.yaml.tpl users: ${users}\n

variable "any" {}

variable "object" {
  type = object({ name = string })
}

locals {
  lacking = templatefile("${path.module}/init.tftpl", { name = var.any, up = "a" })
  #                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: templatefile needs list and other here: the template reads them.
  one     = templatefile("one.yaml.tpl", {})
  #                                      ^^ error wrong-call: templatefile needs users here: the template reads it.
  keys    = templatefile("${path.module}/init.tftpl", { for key in ["name", "list"] : key => var.any })
  #                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: templatefile needs other and up here: the template reads them.
  merged  = templatefile("${path.module}/init.tftpl", merge({ name = 1 }, { up = 2 }))
  #                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: templatefile needs list and other here: the template reads them.
  list    = templatefile("${path.module}/unread.tftpl", [])
  #                                                     ^^ error wrong-call: templatefile needs an object or a map of what the template reads.
  all     = templatefile("${path.module}/init.tftpl", { name = 1, list = [], other = var.any, up = "", more = 1 })
  plain   = templatefile("${path.module}/plain.sh", {})
  open    = templatefile("${path.module}/loose.tftpl", {})
  unread  = templatefile("${path.module}/unread.tftpl", {})
  unknown = templatefile("${path.module}/init.tftpl", var.object)
  partly  = templatefile("${path.module}/init.tftpl", merge({ name = 1 }, var.any))
  key     = templatefile("${path.module}/init.tftpl", { (var.any) = 1 })
  tried   = try(templatefile("${path.module}/init.tftpl", {}), "")
  choice  = var.any == "" ? templatefile("${path.module}/init.tftpl", {}) : ""
  each    = [for one in var.any : templatefile("${path.module}/init.tftpl", { name = one })]
}

# It says that Terraform is started in this folder.
provider "azurerm" {
  features {}
}
