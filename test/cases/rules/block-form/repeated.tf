# azapi 2.12.0
# An object has each key once, no labels and nothing that repeats: what these were to be only people know.
resource "azapi_resource" "main" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg"
  location  = "westeurope"

  body {
  #^^^ error block-form: Write body as an argument, with an equals sign: body = ….
    properties {
      addressSpace {
        addressPrefixes = ["10.0.0.0/16"]
      }
      subnets {
        name = "a"
      }
      subnets {
        name = "b"
      }
    }
  }
}

module "child" {
  source = "example.org/acme/child/any"

  settings {
  #^^^^^^^ error block-form: Write settings as an argument, with an equals sign: settings = ….
    disk "big" {
      name = "a"
    }
  }
}

module "other" {
  source = "example.org/acme/child/any"

  settings {
  #^^^^^^^ error block-form: Write settings as an argument, with an equals sign: settings = ….
    dynamic "disk" {
      for_each = ["a"]
      content {
        name = disk.value
      }
    }
  }
}

module "tagged" {
  source = "example.org/acme/child/any"

  settings {
  #^^^^^^^ error block-form: Write settings as an argument, with an equals sign: settings = ….
    disk {
      name = "a"
    }
    disk {
      name = "b"
    }
  }
}

module "twice" {
  source = "example.org/acme/child/any"

  settings {
  #^^^^^^^ error block-form: Write settings as an argument, with an equals sign: settings = ….
    name = "a"
  }
  settings {
  #^^^^^^^ error block-form: Write settings as an argument, with an equals sign: settings = ….
    name = "b"
  }
}
