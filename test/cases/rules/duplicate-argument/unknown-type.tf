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
