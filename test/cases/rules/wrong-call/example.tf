output "fails" {
  value = upper("a", "b")
  #                  ^^^ error wrong-call: upper takes only 1 argument.
}

output "passes" {
  value = join("-", ["a", "b"])
}

output "unknown" {
  value = [tonumber(var.unknown), join("-", var.unknown)]
}

variable "unknown" {}
