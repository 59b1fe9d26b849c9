// As much of CDKTF and of its bindings for azurerm as TypeScript needs to complete, as they would be installed.

const settings = (name: string, ...properties: readonly string[]): string =>
  `export interface ${name} {\n${properties.map((property) => `  readonly ${property};\n`).join("")}}\n`;

/** Files by their paths in a project. */
export const bindings: Readonly<Record<string, string>> = {
  "node_modules/constructs/package.json": '{ "name": "constructs", "version": "10.4.2", "types": "index.d.ts" }',
  "node_modules/constructs/index.d.ts": "export declare class Construct {}\n",
  "node_modules/cdktf/package.json": '{ "name": "cdktf", "version": "0.21.0", "types": "index.d.ts" }',
  "node_modules/cdktf/index.d.ts": [
    'import { Construct } from "constructs";',
    "export declare class TerraformStack extends Construct {}",
    "export declare class TerraformResource extends Construct { readonly fqn: string; }",
    "",
  ].join("\n"),
  "node_modules/@cdktf/provider-azurerm/package.json": JSON.stringify({
    name: "@cdktf/provider-azurerm",
    version: "14.23.1",
    cdktf: { provider: { name: "registry.terraform.io/hashicorp/azurerm", version: "4.55.0" } },
  }),
  "node_modules/@cdktf/provider-azurerm/lib/machine-learning-workspace/index.d.ts": [
    'import { Construct } from "constructs";',
    'import { TerraformResource } from "cdktf";',
    settings("MachineLearningWorkspaceIdentity", "type: string", "identityIds?: string[]"),
    settings(
      "MachineLearningWorkspaceConfig",
      "name: string",
      "location: string",
      "resourceGroupName: string",
      "applicationInsightsId: string",
      "keyVaultId: string",
      "storageAccountId: string",
      "identity: MachineLearningWorkspaceIdentity",
      "publicNetworkAccessEnabled?: boolean",
      "highBusinessImpact?: boolean",
    ),
    "export declare class MachineLearningWorkspace extends TerraformResource {",
    "  constructor(scope: Construct, id: string, config: MachineLearningWorkspaceConfig);",
    "  get id(): string;",
    "}",
    "",
  ].join("\n"),
  "node_modules/@cdktf/provider-azurerm/lib/key-vault/index.d.ts": [
    'import { Construct } from "constructs";',
    'import { TerraformResource } from "cdktf";',
    settings("KeyVaultConfig", "name: string", "skuName: string"),
    "export declare class KeyVault extends TerraformResource {",
    "  constructor(scope: Construct, id: string, config: KeyVaultConfig);",
    "  get id(): string;",
    "  get vaultUri(): string;",
    "}",
    "",
  ].join("\n"),
};
