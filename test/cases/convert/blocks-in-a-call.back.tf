module "other" {
  source = "example.org/acme/child/any"
  # Terraform takes no blocks here, and nothing of them is lost.
  settings = {
    dynamic = {
      disk = {           # One for each.
        for_each = ["a"] # By name.
        content = {
          name = disk.value # The name itself.
        }
      }
    }
  }
}

module "labelled" {
  source = "example.org/acme/child/any"
  settings = {
    disk = {
      big = {
        name = "a"
      }
    }
  }
}

module "again" {
  source = "example.org/acme/child/any"
  settings = {
    # Of the first.
    # Behind it.
    name = "b"
  }
}
