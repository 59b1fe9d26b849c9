import { App, Fn, TerraformOutput, TerraformStack, TerraformVariable, Token } from "cdktf";
import * as azurerm from "./.gen/providers/azurerm";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

const common = {
  location: "westeurope",
  tags: { team: "data" },
};

class MyStack extends TerraformStack {
  // Kept by the class.
  private readonly vault: KeyVault;

  constructor(scope: App, id: string, props: Props) {
    super(scope, id);

    const nodes = new TerraformVariable(this, "nodes", { type: "number", default: 4 });

    /* All of it. */
    const group = new azurerm.resourceGroup.ResourceGroup(this, "group", {
      name: `rg-${id}`,
      location: props.location,
      tags: { team: "data", owner: props.owner, nodes: nodes.stringValue },
    });

    // The vault of all secrets.
    // eslint-disable-next-line
    this.vault = new KeyVault(this, "vault", {
      name: Fn.join("-", ["kv", group.name, Fn.lower(`X-${group.location}`)]),
      location: group.location,
      // Whose group it is.
      resourceGroupName: group.name,
      skuName: props.isCheap ? "standard" : "premium",
      tenantId: process.env.TENANT!,
      softDeleteRetentionDays: Token.asNumber("${var.days}"),
      purgeProtectionEnabled: true,
      networkAcls: {
        bypass: "AzureServices",
        defaultAction: "Deny",
        ipRules: ["10.0.0.0/24", props.address],
      },
      accessPolicy: [
        { objectId: "a", tenantId: "t" },
        // The second one.
        { objectId: "b", tenantId: `\${lower(${group.fqn}.name)}` },
      ],
    });

    const other = new azurerm.resourceGroup.ResourceGroup(this, "other", common);
    new azurerm.resourceGroup.ResourceGroup(this, "third", { ...common, name: "third" });

    for (const name of props.names) {
      new azurerm.resourceGroup.ResourceGroup(this, `group-${name}`, {
        name,
        location: "westeurope",
        dependsOn: [this.vault, other],
        lifecycle: { ignoreChanges: ["tags"] },
      });
    }

    new TerraformOutput(this, "uri", { value: this.vault.vaultUri });
    new TerraformOutput(this, "text", { value: 'a "quoted" \\ text\nof two lines, $${kept}' });
  }
}
