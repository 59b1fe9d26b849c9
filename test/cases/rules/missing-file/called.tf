# missing cloud-init.yaml
# Where no provider is configured, another module may call this one, and the path begins in its folder.
output "passes" {
  value = file("cloud-init.yaml")
}

output "fails" {
  value = file("${path.module}/cloud-init.yaml")
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file cloud-init.yaml in the folder of this module: correct the path, or make the file.
}

output "unknown" {
  value = file("${var.unknown}/cloud-init.yaml")
}

variable "unknown" {}
