import { Construct } from "constructs";
import { TerraformHclModule, TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const azurermProvider = new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    const azurermHubProvider = new AzurermProvider(this, "azurerm_hub", {
      alias: "hub",
      features: [{}],
    });

    new ResourceGroup(this, "default", {
      provider: azurermProvider,
      name: "rg-default",
      location: "westeurope",
    });

    new ResourceGroup(this, "hub", {
      provider: azurermHubProvider,
      name: "rg-hub",
      location: "westeurope",
    });

    const network = new TerraformHclModule(this, "network", {
      source: "./network",
    });
    network.addOverride("providers", {
      azurerm: "azurerm",
      "azurerm.hub": "azurerm.hub", // its own name for it
    });

    const other = new TerraformHclModule(this, "other", {
      source: "./network",
    });
    other.addOverride("providers", {
      azurerm: "azurerm.hub",
      "azurerm.hub": "azurerm", // the other way round
    });
  }
}
