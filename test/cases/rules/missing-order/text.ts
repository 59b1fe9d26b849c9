import { TerraformVariable } from "cdktf";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { Resource } from "./.gen/providers/azapi/resource";

// An id that is written as a text gives no order.
this.addOverride("terraform.required_providers", {
  azapi: {
    source: "Azure/azapi",
    version: "~> 2.0",
  },
});

new PrivateDnsZone(this, "blob", {
  name: "privatelink.blob.core.windows.net",
  resourceGroupName: "rg-net",
});

const groupId = new TerraformVariable(this, "group_id", {
  type: "string",
});

new Resource(this, "link", {
  type: "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01",
  name: "link",
  parentId: `${groupId.stringValue}/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net`,
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to PrivateDnsZone "blob" here: an id that is written out gives no order, and Azure destroys no zone that has a link (409 CannotDeleteResource).
//~   parentId: "${azurerm_private_dns_zone.blob.id}",
  location: "global",
  body: {
    properties: {
      registrationEnabled: false,
    },
  },
});

new Resource(this, "elsewhere", {
  type: "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01",
  name: "elsewhere",
  parentId: `${groupId.stringValue}/providers/Microsoft.Network/privateDnsZones/privatelink.file.core.windows.net`,
  location: "global",
  body: {
    properties: {
      registrationEnabled: false,
    },
  },
});
