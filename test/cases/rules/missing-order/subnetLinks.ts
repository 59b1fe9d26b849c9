import { TerraformVariable } from "cdktf";
import { AppServiceVirtualNetworkSwiftConnection } from "@cdktf/provider-azurerm/lib/app-service-virtual-network-swift-connection";
import { NetappVolume } from "@cdktf/provider-azurerm/lib/netapp-volume";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

// What a delegated service leaves in its subnet, its link, keeps the subnet until the service has gone: an id that is written out gives no such order.
const main = new VirtualNetwork(this, "main", {
  name: "vnet-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  addressSpace: ["10.0.0.0/16"],
});

const apps = new Subnet(this, "apps", {
  name: "apps",
  resourceGroupName: "rg-orders",
  virtualNetworkName: main.name,
  addressPrefixes: ["10.0.1.0/24"],
  delegation: [
    {
      name: "apps",
      serviceDelegation: {
        name: "Microsoft.App/environments",
      },
    },
  ],
});

new Subnet(this, "files", {
  name: "files",
  resourceGroupName: "rg-orders",
  virtualNetworkName: main.name,
  addressPrefixes: ["10.0.2.0/24"],
  delegation: [
    {
      name: "files",
      serviceDelegation: {
        name: "Microsoft.Netapp/volumes",
      },
    },
  ],
});

const appId = new TerraformVariable(this, "app_id", {
  type: "string",
});

new AppServiceVirtualNetworkSwiftConnection(this, "written", {
  appServiceId: appId.stringValue,
  subnetId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/apps",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to apps here: an id that is written out gives no order, and Azure answers with InUseSubnetCannotBeDeleted while the app has its link in the subnet (serviceAssociationLinks).
//~     apps.id,
});

// The network alone gives the order of the network alone.
new AppServiceVirtualNetworkSwiftConnection(this, "composed", {
  appServiceId: appId.stringValue,
  subnetId: `${main.id}/subnets/apps`,
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to apps here: an id that is written out gives no order, and Azure answers with InUseSubnetCannotBeDeleted while the app has its link in the subnet (serviceAssociationLinks).
//~   subnetId: apps.id,
});

new AppServiceVirtualNetworkSwiftConnection(this, "referring", {
  appServiceId: appId.stringValue,
  subnetId: apps.id,
});

const writtenNetappVolume = new NetappVolume(this, "written_netapp_volume", {
  name: "orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  accountName: "anf-orders",
  poolName: "pool",
  volumePath: "orders",
  serviceLevel: "Standard",
  storageQuotaInGb: 100,
  subnetId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/files",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to Subnet "files" here: an id that is written out gives no order, and Azure destroys no delegated subnet while the service that it is delegated to has its link there (serviceAssociationLinks).
//~     "${azurerm_subnet.files.id}",
});
writtenNetappVolume.overrideLogicalId("written");
