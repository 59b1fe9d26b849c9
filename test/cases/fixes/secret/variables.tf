variable "workspace" {
  type = string
}

# Of the team's own account.
variable "container" {
  type = string
}
#+
#+ variable "account_key" {
#+   type      = string
#+   sensitive = true
#+ }
