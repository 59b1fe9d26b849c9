import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

export class Other extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
  }
}

export class Program extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    $0
    new AzurermProvider(this, "azurerm", { features: [{}] });
  }
}
