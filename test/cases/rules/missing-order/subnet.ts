import { TerraformVariable } from "cdktf";
import { MssqlManagedInstance } from "@cdktf/provider-azurerm/lib/mssql-managed-instance";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";

const password = new TerraformVariable(this, "password", {
  type: "string",
  sensitive: true,
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

const tableId = new TerraformVariable(this, "table_id", {
  type: "string",
});

const dataSubnetRouteTableAssociation = new SubnetRouteTableAssociation(
  this,
  "data_subnet_route_table_association",
  {
    subnetId: subnetId.stringValue,
    routeTableId: tableId.stringValue,
  },
);
dataSubnetRouteTableAssociation.overrideLogicalId("data");

// The route table is given by depends_on, the security group by nothing.
new MssqlManagedInstance(this, "first", {
  name: "sqlmi-orders",
  resourceGroupName: "rg-data",
  location: "westeurope",
  administratorLogin: "sqladmin",
  administratorLoginPassword: password.stringValue,
  licenseType: "BasePrice",
  skuName: "GP_Gen5",
  storageSizeInGb: 32,
  vcores: 4,
  subnetId: subnetId.stringValue,
  dependsOn: [dataSubnetRouteTableAssociation],
  //^^^^^^^ warning missing-order: Add SubnetNetworkSecurityGroupAssociation "data" to dependsOn: Azure refuses the instance until its subnet has a security group.
});

const groupId = new TerraformVariable(this, "group_id", {
  type: "string",
});

new SubnetNetworkSecurityGroupAssociation(this, "data", {
  subnetId: subnetId.stringValue,
  networkSecurityGroupId: groupId.stringValue,
});
