# YAML that cannot be read is said with its line; what is written in ways that only Terraform follows is not.
locals {
  chart = yamldecode(<<-EOT
  #                  ^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and in line 4 the indentation fits nothing above it.
    replicas: 2
    image:
      name: web
     tag: latest
  EOT
  )
}

output "colon" {
  value = yamldecode("command: echo: done")
  #                  ^^^^^^^^^^^^^^^^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and in line 1 the value has a colon and a blank in it, so that it needs quotes.
}

output "tab" {
  value = yamldecode("env:\n\tname: prod")
  #                  ^^^^^^^^^^^^^^^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and in line 2 the indentation begins with a tab, where YAML takes only spaces.
}

output "anchor" {
  value = yamldecode("second: *one")
  #                  ^^^^^^^^^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and in line 1 *one refers to an anchor that is not there.
}

output "two" {
  value = yamldecode("kind: Service\n---\nkind: Deployment")
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and in line 2 a second document begins, and it takes only one.
}

output "path" {
  value = yamldecode("path: \"C:\\dir\"")
  #                  ^^^^^^^^^^^^^^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and in line 1 \d is not an escape, and a backslash is written as two.
}

output "helm" {
  value = yamldecode("image: {{ .Values.image }}")
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and in line 1 there is { in place of a name.
}

output "empty" {
  value = yamldecode("# nothing here")
  #                  ^^^^^^^^^^^^^^^^ error wrong-call: yamldecode needs a string that is YAML, and this one holds nothing.
}

output "passes" {
  value = [
    yamldecode("first: &one 1\nsecond: *one"),
    yamldecode("name: web\nname: api").name,
    yamldecode("script: |\n  a: b: c\nname: web"),
    try(yamldecode("a: ["), {}),
    yamldecode(var.config),
    yamldecode("name: ${var.config}"),
    local.chart,
  ]
}

variable "config" {
  type = string
}
