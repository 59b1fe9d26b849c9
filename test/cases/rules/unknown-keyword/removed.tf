removed {
  from = terraform_data.old
  provisioner "chef" {
  #            ^^^^ error unknown-keyword: Remove this provisioner: Terraform 0.15 and later have no chef.
    when = destroy
  }
}

resource "terraform_data" "main" {
  provisioner "Local-exec" {
  #            ^^^^^^^^^^ error unknown-keyword: Terraform has no provisioner Local-exec. Did you mean local-exec?
#~   provisioner "local-exec" {
    command = "echo"
  }
  provisioner "plugin" {
  }
}

removed {
  from = terraform_data.older
  provisioner "Local-exec" {
  #            ^^^^^^^^^^ warning unknown-keyword: Terraform has no provisioner Local-exec. Did you mean local-exec?
#~   provisioner "local-exec" {
    when    = destroy
    command = "echo"
  }
}
