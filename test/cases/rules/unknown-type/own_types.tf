resource "terraform_date" "main" {}
#         ^^^^^^^^^^^^^^ error unknown-type: Terraform has no resource terraform_date. Did you mean terraform_data?
#~ resource "terraform_data" "main" {}

data "terraform_data" "main" {}
#     ^^^^^^^^^^^^^^ error unknown-type: Terraform has no data source terraform_data. It is a resource.

resource "terraform_data" "passes" {}
