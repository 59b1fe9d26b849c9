output "fails" {
  value = convert("x", number)
  #               ^^^ error wrong-call: The value of convert must be a number, not "x".
}

output "passes" {
  value = [convert("1", number), convert(var.unknown, number)]
}

variable "unknown" {
  type = string
}
