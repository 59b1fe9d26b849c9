/** What who applies a module needs on what its resources join, are parts of, or lead to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

function roleOf(files: Readonly<Record<string, string>>) {
  const found = serviceWith(files).applierRole(uriOf("main.tf"));
  assert.ok(found);
  return found;
}

test("what is joined is there, whichever resource it is, and not where something is written in it", () => {
  const { actions, unknown } = roleOf({
    "main.tf": `resource "azurerm_network_interface" "main" {
  name                = "nic"
  location            = "westeurope"
  resource_group_name = "rg"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    public_ip_address_id          = null
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_linux_virtual_machine" "main" {
  name                  = "vm"
  network_interface_ids = [azurerm_network_interface.main.id]
}

resource "azurerm_private_dns_zone_virtual_network_link" "main" {
  name                = "link"
  private_dns_zone_id = var.zone_id
  virtual_network_id  = var.network_id
}

resource "azurerm_subnet_nat_gateway_association" "main" {
  subnet_id      = var.subnet_id
  nat_gateway_id = var.gateway_id
}

resource "azurerm_storage_account" "main" {
  name = "st"
}

resource "azurerm_private_endpoint" "known" {
  name      = "pe"
  subnet_id = module.network.subnet_id

  private_service_connection {
    name                           = "st"
    private_connection_resource_id = azurerm_storage_account.main.id
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "dns"
    private_dns_zone_ids = [var.zone_id]
  }
}

resource "azurerm_private_endpoint" "given" {
  name = "pe"

  private_service_connection {
    private_connection_resource_id = var.id
  }
}

resource "azurerm_private_endpoint" "manual" {
  name = "pe"

  private_service_connection {
    private_connection_resource_id = var.id
    is_manual_connection           = true
  }
}

resource "azurerm_network_interface_security_group_association" "main" {
  network_interface_id      = var.interface_id
  network_security_group_id = var.group_id
}

resource "azurerm_subnet_network_security_group_association" "main" {
  subnet_id                 = var.subnet_id
  network_security_group_id = var.group_id
}
`,
  });
  const of = new Map(actions.map((one) => [one.action, one]));
  for (const [action, addresses] of [
    [
      "Microsoft.Network/virtualNetworks/subnets/join/action",
      ["azurerm_network_interface.main", "azurerm_private_endpoint.known"],
    ],
    ["Microsoft.Network/networkInterfaces/join/action", ["azurerm_linux_virtual_machine.main"]],
    ["Microsoft.Compute/disks/delete", ["azurerm_linux_virtual_machine.main"]],
    ["Microsoft.Network/virtualNetworks/join/action", ["azurerm_private_dns_zone_virtual_network_link.main"]],
    ["Microsoft.Network/natGateways/join/action", ["azurerm_subnet_nat_gateway_association.main"]],
    ["Microsoft.Network/privateDnsZones/join/action", ["azurerm_private_endpoint.known"]],
    [
      "Microsoft.Network/networkSecurityGroups/join/action",
      [
        "azurerm_network_interface_security_group_association.main",
        "azurerm_subnet_network_security_group_association.main",
      ],
    ],
    ["Microsoft.Storage/storageAccounts/privateEndpointConnectionsApproval/action", ["azurerm_private_endpoint.known"]],
  ] as const) {
    assert.deepEqual(of.get(action)?.for, addresses, action);
    assert.equal(of.get(action)?.isUnconfirmed, undefined, action);
  }
  assert.ok(of.has("Microsoft.Network/privateEndpoints/privateDnsZoneGroups/write"));
  assert.ok(!of.has("Microsoft.Network/publicIPAddresses/join/action"));
  assert.deepEqual(
    unknown.filter(({ because }) => because.includes("Approval")).map(({ address }) => address),
    ["azurerm_private_endpoint.given"],
  );
});

test("what azurerm writes as a part of another resource needs what that does, and nothing that Azure does not have", () => {
  const { actions } = roleOf({
    "main.tf": `resource "azurerm_lb_probe" "main" {
  name = "probe"
}

resource "azurerm_key_vault_access_policy" "main" {
  key_vault_id = "x"
}

resource "azurerm_private_dns_cname_record" "main" {
  name = "x"
}

resource "azurerm_cosmosdb_sql_role_assignment" "main" {
  name = "x"
}
`,
  });
  assert.deepEqual(
    actions.map(({ action, isUnconfirmed }) => `${action}${isUnconfirmed ? "?" : ""}`),
    [
      ...["delete", "read", "write"].map((verb) => `Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/${verb}`),
      "Microsoft.KeyVault/vaults/accessPolicies/write",
      "Microsoft.KeyVault/vaults/read",
      "Microsoft.Network/loadBalancers/read",
      "Microsoft.Network/loadBalancers/write",
      ...["delete", "read", "write"].map((verb) => `Microsoft.Network/privateDnsZones/CNAME/${verb}`),
    ],
  );
});
