// CDKTF programs for the tests.
import { bindings } from "./bindings";
import type { ModuleSetup } from "./withModule";

/** A stack whose workspace has the given settings. */
export const stack = (settings: string): string => `import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

export class Stack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super();
    const vault = new KeyVault(this, "vault", {
      name: "kv-suite",
      location: "westeurope",
      resourceGroupName: "rg",
      skuName: "standard",
      tenantId: process.env.TENANT!,
      rbacAuthorizationEnabled: true,
    });
    new MachineLearningWorkspace(this, "ml", {
${settings}
    });
  }
}
`;

export const program: ModuleSetup = { name: "main.ts" };
export const installed: ModuleSetup = { name: "main.ts", files: bindings };

export const wrong = stack(`      name: "mlw",
      location: "westeurope",
      resourceGroupName: "rg",
      application_insights_id: "\${azurerm_application_insights.ml.id}",
      keyVaultId: vault.id,
      storageAccountId: process.env.STORAGE!,
      identity: { type: "systemAssigned" },`);

export const right = wrong.replace("application_insights_id", "applicationInsightsId").replace("systemA", "SystemA");
