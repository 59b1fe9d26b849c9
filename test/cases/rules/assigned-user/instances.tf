variable "unknown" {}

resource "azurerm_machine_learning_compute_instance" "half" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  assign_to_user {
  #^^^^^^^^^^^^^ warning assigned-user: Set tenant_id too: a user is known by object_id and tenant_id together.
    object_id = var.unknown
#+     tenant_id = ""
  }
}

resource "azurerm_machine_learning_compute_instance" "empty" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  assign_to_user {
  #^^^^^^^^^^^^^ warning assigned-user: Set object_id and tenant_id, or remove assign_to_user: an empty block does nothing.
#+     object_id = ""
#+     tenant_id = ""
  }
}

resource "azurerm_machine_learning_compute_instance" "fine" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  assign_to_user {
    object_id = var.unknown
    tenant_id = var.unknown
  }
}

resource "azurerm_machine_learning_compute_instance" "unknown" {
  name                          = "ci-anna"
  machine_learning_workspace_id = var.unknown
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  dynamic "assign_to_user" {
    for_each = var.unknown
    content {
      object_id = assign_to_user.value
    }
  }
}
