# Whatever a block takes, it takes each argument once; a map of a foreign type is an object with keys of its own.
resource "example_server" "twice" {
  image = "a"
  image = "b"
  #^^^^ error duplicate-argument: Remove one of the two image: this block takes it only once.
#-

  disk {
    size = 1
    size = 2
    #^^^ error duplicate-argument: Remove one of the two size: disk takes it only once.
#-
  }

  disk {
    size = 1
  }

  lifecycle {
    prevent_destroy = true
    prevent_destroy = false
    #^^^^^^^^^^^^^^ error duplicate-argument: Remove one of the two prevent_destroy: lifecycle takes it only once.
#-
  }
}

terraform {
  backend "s3" {
    key = "a"
    key = "b"
    #^^ error duplicate-argument: Remove one of the two key: backend takes it only once.
#-
  }
}

module "child" {
  source = "example.org/acme/child/any"

  settings {
  #^^^^^^^ error block-form: Write settings as an argument, with an equals sign: settings = ….
#~   settings = {
    size = 1
#-
    size = 2
    #^^^ error duplicate-argument: Remove one of the two size: settings takes it only once.

    disk {
#~     disk = {
      name = { a = 1, b = 2, a = 3 }
      #        ^ warning repeated-key: Remove a here, or rename it: the same key follows again, and its last value counts.
#-
      name = "b"
      #^^^ error duplicate-argument: Remove one of the two name: disk takes it only once.
    }
  }
}
