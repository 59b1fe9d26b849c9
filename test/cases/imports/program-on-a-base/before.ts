import { TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { Construct } from "constructs";

/** Configures the provider for all of them. */
export abstract class BaseStack extends TerraformStack {
  constructor(scope: Construct, id: string, subscriptionId: string) {
    super(scope, id);
    new AzurermProvider(this, "azurerm", { features: [{}], subscriptionId });
  }
}

export class Program extends BaseStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001");
  }
}
