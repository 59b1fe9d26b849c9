# Nobody can refer to it.
variable {
  type = string
}

mystery "of" "another" {
  tool = "x"
}

output "kept" {
  value = 1
}
