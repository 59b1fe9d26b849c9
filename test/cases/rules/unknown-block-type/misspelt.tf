varible "name" {
#^^^^^^ error unknown-block-type: Terraform has no block varible. Did you mean variable?
#~ variable "name" {
}
