locals "x" {
#       ^ error missing-label: Remove "x": a locals block takes no label.
}

locals {
}
