# missing cloud-init.yaml
output "fails" {
  value = file("${path.module}/cloud-init.yaml")
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file cloud-init.yaml in the folder of this module: correct the path, or make the file.
}

output "here" {
  value = templatefile("./cloud-init.yaml", {})
  #                    ^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file cloud-init.yaml in the folder of this module: correct the path, or make the file.
}

output "root" {
  value = file("${path.root}/cloud-init.yaml")
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file cloud-init.yaml in the folder of this module: correct the path, or make the file.
}

locals {
  folder = "${path.module}/./"
  name   = "cloud-init"
}

output "through_locals" {
  value = [file("${local.folder}${local.name}.yaml"), file(format("%s/%s.yaml", path.module, local.name))]
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file cloud-init.yaml in the folder of this module: correct the path, or make the file.
  #                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file cloud-init.yaml in the folder of this module: correct the path, or make the file.
}

output "passes" {
  value = [
    file("${path.module}/main.yaml"),
    fileexists("cloud-init.yaml"),
    try(file("cloud-init.yaml"), ""),
    fileexists("cloud-init.yaml") ? file("cloud-init.yaml") : "",
    var.unknown == "" ? "" : file("cloud-init.yaml"),
    [for name in var.unknown : file("cloud-init.yaml")],
  ]
}

output "unknown" {
  value = file("${var.unknown}/cloud-init.yaml")
}

variable "unknown" {}

# It says that Terraform is started in this folder.
provider "azurerm" {
  features {}
}
