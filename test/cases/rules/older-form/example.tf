# styles
variable "unknown" {
  type = any
}

locals {
  quoted   = "${var.unknown}"
  #          ^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~   quoted   = var.unknown
  call     = "${upper(var.unknown)}"
  #          ^^^^^^^^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~   call     = upper(var.unknown)
  keys     = { "${var.unknown}" = 1 }
  #            ^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~   keys     = { (var.unknown) = 1 }
  template = "x-${var.unknown}"
  value    = (var.unknown)
  index    = var.unknown.0.id
  #                      ^ hint older-form: Write [0] with brackets instead of the dot.
#~   index    = var.unknown[0].id
  splat    = var.unknown.*.id
  #                      ^ hint older-form: Write [*] with brackets instead of the dot.
#~   splat    = var.unknown[*].id
  of_splat = var.unknown.*.id[0]
  #                      ^ hint older-form: Write [*] with brackets instead of the dot.
  lookup   = lookup(var.unknown, "a")
  #          ^^^^^^ hint older-form: Write an index in brackets, or add a default: lookup is for a key that may not be there.
#~   lookup   = var.unknown["a"]
  default  = lookup(var.unknown, "a", "b")
  newer    = var.unknown[0].names[*].id
  called   = tolist(var.unknown).0
  #                              ^ hint older-form: Write [0] with brackets instead of the dot.
#~   called   = tolist(var.unknown)[0]
  heredoc  = <<-TEXT
    ${var.unknown}
  TEXT
}

output "all" {
  value = [
    local.quoted, local.call, local.template, local.value, local.index, local.splat, local.of_splat, local.lookup,
    local.default, local.newer, local.called, local.heredoc, local.keys, "${local.newer}",
    #                                                                    ^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~     local.default, local.newer, local.called, local.heredoc, local.keys, local.newer,
  ]
}

output "passes" {
  value = [var.unknown[0].id, "x-${var.unknown}"]
}

output "operands" {
  value = [
    "${var.unknown ? "a" : "b"}" == "a",
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~     (var.unknown ? "a" : "b") == "a",
    "${var.unknown + 1}" * 2,
    #^^^^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~     (var.unknown + 1) * 2,
    "${var.unknown ? var.unknown : []}"[0],
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~     (var.unknown ? var.unknown : [])[0],
    "${var.unknown ?
    #^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~     (var.unknown ?
    1 : 2}",
#~     1 : 2),
    "${var.unknown ? 1 : 2}",
    #^^^^^^^^^^^^^^^^^^^^^^^ hint older-form: Write the expression alone, without quotes and interpolation: it is the whole value.
#~     var.unknown ? 1 : 2,
  ]
}
