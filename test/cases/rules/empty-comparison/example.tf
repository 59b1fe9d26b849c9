# styles
variable "unknown" {
  type = any
}

output "all" {
  value = [
    var.unknown == [],
    #              ^^ hint empty-comparison: Compare the length with 0: no list, set or map equals [], not even an empty one.
#~     length(var.unknown) == 0,
    [] != var.unknown,
    #^ hint empty-comparison: Compare the length with 0: no list, set or map equals [], not even an empty one.
#~     length(var.unknown) != 0,
    var.unknown == [] || length(var.unknown) == 0,
    #              ^^ hint empty-comparison: Compare the length with 0: no list, set or map equals [], not even an empty one.
    var.unknown == ["a"],
  ]
}

output "passes" {
  value = length(var.unknown) == 0
}
