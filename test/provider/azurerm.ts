// A stand-in for azurerm, as far as imports ask it.
import type { DescribedType, ProviderDescription } from "./description";

/** An azurerm with one type, of which it says what is true of the real one. */
export function azurerm(more: Partial<DescribedType> = {}): ProviderDescription {
  const required = { type: "string", required: true } as const;
  return {
    protocol: 5,
    dialect: "sdk",
    types: [
      { kind: "provider", name: "azurerm", attributes: {} },
      {
        kind: "resource",
        name: "azurerm_network_security_group",
        attributes: {
          id: { type: "string", computed: true },
          name: { ...required, forceNew: true },
          resource_group_name: required,
          location: required,
        },
        inAzure: {
          apiVersion: "2024-01-01",
          paths: { name: "name", location: "location", resource_group_name: "/resourceGroups" },
        },
        ...more,
      },
    ],
  };
}
