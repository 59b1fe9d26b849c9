# Left out: a construct needs a name.
# # Nobody can refer to it.
# variable {
#   type = string
# }

# Left out: a program has no words for this block.
# mystery "of" "another" {
#   tool = "x"
# }

output "kept" {
  value = 1
}
