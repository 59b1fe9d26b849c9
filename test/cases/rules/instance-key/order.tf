resource "terraform_data" "one" {}

resource "terraform_data" "many" {
  count = 2
}

output "after" {
  value      = 1
  depends_on = [terraform_data.one[0], terraform_data.many[0], terraform_data.many]
  #             ^^^^^^^^^^^^^^^^^^^^^ error instance-key: Take the index away: terraform_data.one has neither count nor for_each, so that there is only one.
}
