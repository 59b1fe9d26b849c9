// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const data = new StorageAccount(this, "data", {
  name: "stdata",
  location: "westeurope",
  resourceGroupName: "rg",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const blob = new PrivateDnsZone(this, "blob", {
  name: "privatelink.blob.core.windows.net",
  resourceGroupName: "rg",
});

const file = new PrivateDnsZone(this, "file", {
  name: "privatelink.file.core.windows.net",
  resourceGroupName: "rg",
});

const own = new PrivateDnsZone(this, "own", {
  name: "storage.example.com",
  resourceGroupName: "rg",
});

const unknownPrivateDnsZone = new PrivateDnsZone(
  this,
  "unknown_private_dns_zone",
  {
    name: unknownVariable.stringValue,
    resourceGroupName: "rg",
  },
);
unknownPrivateDnsZone.overrideLogicalId("unknown");

const wrong = new PrivateEndpoint(this, "wrong", {
  name: "pe-wrong",
  location: "westeurope",
  resourceGroupName: "rg",
  subnetId: unknownVariable.stringValue,
  privateServiceConnection: {
    name: "wrong",
    isManualConnection: false,
    privateConnectionResourceId: data.id,
    subresourceNames: ["blob"],
  },
  privateDnsZoneGroup: {
    name: "default",
    privateDnsZoneIds: [file.id],
    //                  ^^^^^^^ warning endpoint-zone: Use the zone privatelink.blob.core.windows.net: file is privatelink.file.core.windows.net.
//~     privateDnsZoneIds: [blob.id],
  },
});

const fine = new PrivateEndpoint(this, "fine", {
  name: "pe-fine",
  location: "westeurope",
  resourceGroupName: "rg",
  subnetId: unknownVariable.stringValue,
  privateServiceConnection: {
    name: "fine",
    isManualConnection: false,
    privateConnectionResourceId: data.id,
    subresourceNames: ["blob"],
  },
  privateDnsZoneGroup: {
    name: "default",
    privateDnsZoneIds: [blob.id, own.id],
  },
  dependsOn: [wrong],
});

const unknownPrivateEndpoint = new PrivateEndpoint(
  this,
  "unknown_private_endpoint",
  {
    name: "pe-unknown",
    location: "westeurope",
    resourceGroupName: "rg",
    subnetId: unknownVariable.stringValue,
    privateServiceConnection: {
      name: "unknown",
      isManualConnection: false,
      privateConnectionResourceId: data.id,
      subresourceNames: ["blob"],
    },
    privateDnsZoneGroup: {
      name: "default",
      privateDnsZoneIds: [
        unknownPrivateDnsZone.id,
        unknownVariable.stringValue,
      ],
    },
    dependsOn: [fine],
  },
);
unknownPrivateEndpoint.overrideLogicalId("unknown");
