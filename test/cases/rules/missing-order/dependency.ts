// An order that the program gives beside the constructs.
import { TerraformStack, TerraformVariable } from "cdktf";
import * as azurerm from "./.gen/providers/azurerm";

export class Ordered extends TerraformStack {
  constructor(scope: any, id: string) {
    super(scope, id);

    const subnetId = new TerraformVariable(this, "subnet_id", { type: "string" });
    const group = new azurerm.subnetNetworkSecurityGroupAssociation.SubnetNetworkSecurityGroupAssociation(this, "data", {
      subnetId: subnetId.stringValue,
      networkSecurityGroupId: subnetId.stringValue,
    });
    const instance = new azurerm.mssqlManagedInstance.MssqlManagedInstance(this, "first", {
      name: "sqlmi-orders",
      resourceGroupName: "rg-data",
      location: "westeurope",
      administratorLogin: "sqladmin",
      administratorLoginPassword: subnetId.stringValue,
      licenseType: "BasePrice",
      skuName: "GP_Gen5",
      storageSizeInGb: 32,
      vcores: 4,
      subnetId: subnetId.stringValue,
    });
    instance.node.addDependency(group);
  }
}
