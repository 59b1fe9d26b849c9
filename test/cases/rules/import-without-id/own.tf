import {
  to = terraform_data.fails
  id = "${terraform_data.fails.id}-1"
  #       ^^^^^^^^^^^^^^^^^^^^^^^ error import-without-id: Write the id of the existing resource: terraform_data.fails has no id before it is imported.
}

import {
  to = terraform_data.passes
  id = terraform_data.other.id
}

resource "terraform_data" "fails" {}

resource "terraform_data" "passes" {}

resource "terraform_data" "other" {}
