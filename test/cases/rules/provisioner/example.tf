resource "terraform_data" "fails" {
  connection {
  #^^^^^^^^^ error provisioner: Set host: a connection needs the address of the machine.
    type = "ssh"
    hst  = "10.0.0.4"
    #^^ error provisioner: connection has no argument hst. Did you mean host?
#~     host = "10.0.0.4"
  }
  provisioner "remote-exec" {
    inline = ["hostname"]
    script = "setup.sh"
    #^^^^^ error provisioner: Keep either inline or script: a provisioner takes one of them.
#-
  }
  provisioner "file" {
  #^^^^^^^^^^ error provisioner: Set source or content: nothing says what to do.
    destination = "/tmp/setup.sh"
  }
  provisioner "remote-exec" {
    script = "setup.sh"
    connection {
    #^^^^^^^^^ error provisioner: Set host: a connection needs the address of the machine.
      user = "admin"
    }
  }
}

removed {
  from = terraform_data.old
  lifecycle {
    destroy = true
  }
  provisioner "local-exec" {
  #^^^^^^^^^^ error provisioner: Set when to destroy: nothing else happens to what is removed.
    command = "echo removed"
  }
}

resource "terraform_data" "passes" {
  connection {
    host = "10.0.0.4"
    mode = "of none that looks here"
  }
  provisioner "remote-exec" {
    inline = ["hostname"]
    connection {
      type = "ssh"
    }
  }
  provisioner "file" {
    destination = "/tmp/setup.sh"
    content     = "hostname"
    connection {
      host = self.output
    }
  }
}

resource "terraform_data" "unused" {
  connection {
    anything = 1
  }
}

removed {
  from = terraform_data.older
  lifecycle {
    destroy = true
  }
  provisioner "local-exec" {
    when    = destroy
    command = "echo removed"
  }
}

resource "terraform_data" "unknown" {
  provisioner "remote-exec" {
    inline = var.unknown
    script = var.script
  }
}

variable "unknown" {
  type = list(string)
}

variable "script" {
  type = string
}
