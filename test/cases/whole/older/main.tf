/* Written by hand over the years, for azurerm 3. */
terraform {
	required_providers {
		azurerm = { source = "hashicorp/azurerm", version = "=3.117.1" }
	}
}
provider "azurerm" {
	features {}
	skip_provider_registration = true   # the pipeline may not register
}

variable "name" { default = "legacy" }
variable "sizes" {
	type = list(string)
	default = ["Standard_NC6s_v3",]
}

locals {
	tags = { "owner" = "data", cost-center : 4711 } // both kinds of signs
	rg="rg-${var.name}"
}

resource azurerm_resource_group rg {
	name = local.rg
	location = "West Europe"
}

resource "azurerm_storage_account" "store" {
	name = lower("st${var.name}001")
	resource_group_name = "${azurerm_resource_group.rg.name}"
	location = "${azurerm_resource_group.rg.location}"
	account_tier = "Standard"
	account_replication_type = "LRS"
	enable_https_traffic_only = true
	allow_nested_items_to_be_public = false
	tags = local.tags
}

resource "azurerm_application_insights" "ai" {
	name = "ai-${var.name}"
	resource_group_name = azurerm_resource_group.rg.name
	location = azurerm_resource_group.rg.location
	application_type = "web"
}

data "azurerm_client_config" "me" {
}

resource "azurerm_key_vault" "kv" {
	name = "kv-${var.name}"
	resource_group_name = azurerm_resource_group.rg.name
	location = azurerm_resource_group.rg.location
	tenant_id = data.azurerm_client_config.me.tenant_id
	sku_name = "standard"
	access_policy {
		tenant_id = data.azurerm_client_config.me.tenant_id
		object_id = data.azurerm_client_config.me.object_id
		secret_permissions = ["Get","List",
			"Set"]
	}
}

resource "azurerm_machine_learning_workspace" "ws" {
	name = "ws-${var.name}"
	resource_group_name = azurerm_resource_group.rg.name
	location = azurerm_resource_group.rg.location
	application_insights_id = azurerm_application_insights.ai.id
	key_vault_id = azurerm_key_vault.kv.id
	storage_account_id = azurerm_storage_account.store.id
	public_network_access_enabled = true
	identity { type = "SystemAssigned" }
	depends_on = [ azurerm_key_vault.kv ]
}

resource "azurerm_machine_learning_compute_instance" "ci" {
	count = length(var.sizes)
	name = "ci-${count.index}"
	location = azurerm_resource_group.rg.location
	machine_learning_workspace_id = azurerm_machine_learning_workspace.ws.id
	virtual_machine_size = var.sizes[count.index]
	authorization_type = "personal"
	ssh { public_key = file("~/.ssh/id_rsa.pub") }
	tags = { for k, v in local.tags : upper(k) => v }
}

output "instances" { value = "${azurerm_machine_learning_compute_instance.ci.*.name}" }
output "script" {
	value = <<SCRIPT
%{ for size in var.sizes ~}
echo "${size}" $${HOME}
%{ endfor ~}
SCRIPT
}
