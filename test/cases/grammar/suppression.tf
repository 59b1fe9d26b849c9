# azureml-terraform-ignore: plain-secret, idle-nodes -- a test
# ^^^^^^^^^^^^^^^^^^^^^^^^ -string
locals {
  a = 1 # azureml-terraform-ignore: deprecated
  #       ^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.directive.azureml-terraform
  #                                 ^^^^^^^^^^ entity.name.tag.azureml-terraform
}
