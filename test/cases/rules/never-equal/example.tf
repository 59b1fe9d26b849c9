variable "enabled" {
  type = bool
}

variable "size" {
  type = number
}

variable "names" {
  type = list(string)
}

variable "tags" {
  type = map(string)
}

variable "mode" {
  type = string
}

variable "unknown" {}

output "found" {
  value = [
    var.enabled == "true",
    #              ^^^^^^ warning never-equal: Write true without quotes: a bool equals no string, so that this is always false.
#~     var.enabled == true,
    var.size != "1",
    #           ^^^ warning never-equal: Write 1 without quotes: a number equals no string, so that this is always true.
#~     var.size != 1,
    var.names == null || var.names == [],
    #                                 ^^ warning never-equal: Compare its length with 0: a list of strings equals no list that is written out, so that this is always false.
    var.tags != {},
    #           ^^ warning never-equal: Compare its length with 0: a map of strings equals no object that is written out, so that this is always true.
    var.mode == true,
    #           ^^^^ warning never-equal: Write "true" in quotes: a string equals no bool, so that this is always false.
    [for name in var.names : name == 1],
    #                                ^ warning never-equal: Write "1" in quotes: a string equals no number, so that this is always false.
  ]
}

output "passes" {
  value = [
    var.enabled == true,
    var.size == 1,
    var.names == null,
    length(var.tags) == 0,
    var.mode == "true",
    tostring(var.enabled) == "true",
  ]
}

output "unknown" {
  value = [var.unknown == "true", var.unknown == [], var.enabled == var.unknown]
}
