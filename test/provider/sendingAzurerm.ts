import type { DescribedBodies, ProviderDescription } from "./description";

/** A type of Azure's, and what is sent for it. */
export type Sends = DescribedBodies & { readonly type: string };

/** An azurerm with one type, which it sends to Azure as `paths` say. */
export function sendingAzurerm(inAzure: Sends): ProviderDescription {
  const required = { type: "string", required: true } as const;
  const optional = { type: "string", optional: true } as const;
  const isWorkflow = inAzure.type.endsWith("workflows");
  const attributes = {
    id: { type: "string", computed: true } as const,
    name: required,
    resource_group_name: required,
    location: required,
    ...(isWorkflow ? { logic_app_integration_account_id: required } : { isolation_scope: optional }),
  };
  const name = isWorkflow ? "azurerm_logic_app_workflow" : "azurerm_user_assigned_identity";
  return {
    protocol: 5,
    dialect: "sdk",
    types: [
      { kind: "provider", name: "azurerm", attributes: {} },
      { kind: "resource", name, attributes, inAzure },
    ],
  };
}

export const workflows = { type: "Microsoft.Logic/workflows", apiVersion: "2019-05-01" };
