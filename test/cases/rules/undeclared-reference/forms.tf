# What is no reference since its name is missing, or is not behind a dot.
variable "name" {
  type = string
}

locals {
  same = local.fine
  fine = var.name
}

output "forms" {
  value = [
    var["name"],
    #^^^^^^^^^^ error undeclared-reference: Write the name behind a dot, such as var.name: var has no indexes.
    local["fine"],
    #^^^^^^^^^^^^ error undeclared-reference: Write the name behind a dot, such as local.name: local has no indexes.
    module["net"],
    #^^^^^^^^^^^^ error undeclared-reference: Write the name behind a dot, such as module.name: module has no indexes.
    data.azurerm_client_config,
    #^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: Write a type and a name, such as data.azurerm_client_config.main.
    data["azurerm_client_config"],
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: Write a type and a name, such as azurerm_resource_group.main: data alone has no value.
    azurerm_subnet["main"],
    #^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: Write a type and a name, such as azurerm_resource_group.main: azurerm_subnet alone has no value.
    azurerm_subnet.*.id,
    #^^^^^^^^^^^^^^^^^^ error undeclared-reference: Write a type and a name, such as azurerm_resource_group.main: azurerm_subnet alone has no value.
    azurerm_subnet[*].id,
    #^^^^^^^^^^^^^^^^^^^ error undeclared-reference: Write a type and a name, such as azurerm_resource_group.main: azurerm_subnet alone has no value.
    path,
    #^^^ error unknown-attribute: Write path.module or path.root or path.cwd: path alone has no value.
    path["module"],
    #^^^^^^^^^^^^^ error unknown-attribute: Write path.module or path.root or path.cwd: path alone has no value.
    terraform["workspace"],
    #^^^^^^^^^^^^^^^^^^^^^ error unknown-attribute: Write terraform.workspace or terraform.applying: terraform alone has no value.
    path.module,
    terraform.workspace,
  ]
}
