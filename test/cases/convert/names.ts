import { Construct } from "constructs";
import { TerraformOutput, TerraformStack } from "cdktf";
import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { Application } from "./.gen/providers/azuread/application";
import { AzureadProvider } from "./.gen/providers/azuread/provider";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // What was converted does not configure azuread, and a stack has to.
    new AzureadProvider(this, "azuread", {});

    // What was converted does not configure azurerm, and a stack has to.
    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    const exampleResourceGroup = new ResourceGroup(this, "example", {
      name: "rg",
      location: "westeurope",
    });

    const firstOfAll = new ResourceGroup(this, "first-of-all", {
      name: "${azurerm_resource_group.this.name}",
      location: "westeurope",
    });

    const defaultResourceGroup = new ResourceGroup(this, "default", {
      name: "default",
      location: firstOfAll.location,
    });

    const thisResourceGroup = new ResourceGroup(this, "this", {
      name: "this",
      location: defaultResourceGroup.location,
    });

    const exampleKeyVaultData = new DataAzurermKeyVault(
      this,
      "example_key_vault_data",
      {
        name: "shared",
        resourceGroupName: thisResourceGroup.name,
      },
    );
    exampleKeyVaultData.overrideLogicalId("example");

    const exampleKeyVault = new KeyVault(this, "example_key_vault", {
      name: "kv",
      location: exampleResourceGroup.location,
      resourceGroupName: exampleResourceGroup.name,
      skuName: "standard",
      tenantId: exampleKeyVaultData.tenantId,
    });
    exampleKeyVault.overrideLogicalId("example");

    const exampleOutput = new TerraformOutput(this, "example_output", {
      value: exampleKeyVault.id,
    });
    exampleOutput.overrideLogicalId("example");

    const exampleApplication = new Application(this, "example_application", {
      displayName: "example",
    });
    exampleApplication.overrideLogicalId("example");

    new KeyVaultAccessPolicyA(this, "app", {
      keyVaultId: exampleKeyVault.id,
      tenantId: "t",
      objectId: exampleApplication.objectId,
    });

    // Every stack has something under this id.
    const backend = new Subnet(this, "backend_subnet", {
      name: "backend",
      resourceGroupName: "rg",
      virtualNetworkName: "vnet",
      addressPrefixes: ["10.0.0.0/24"],
    });
    backend.overrideLogicalId("backend");
  }
}
