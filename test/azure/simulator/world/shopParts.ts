// What stands whole in the answers about a network and its guard.

export function subnet(network: string, name: string, addressPrefix: string, more: object): object {
  return {
    id: `${network}/subnets/${name}`,
    name,
    type: "Microsoft.Network/virtualNetworks/subnets",
    properties: {
      provisioningState: "Succeeded",
      addressPrefix,
      delegations: [],
      privateEndpointNetworkPolicies: "Disabled",
      privateLinkServiceNetworkPolicies: "Enabled",
      defaultOutboundAccess: true,
      ...more,
    },
  };
}

export function rule(guard: string, word: string, name: string, more: object): object {
  return {
    id: `${guard}/${word}/${name}`,
    name,
    type: `Microsoft.Network/networkSecurityGroups/${word}`,
    properties: {
      provisioningState: "Succeeded",
      priority: 100,
      protocol: "Tcp",
      sourcePortRange: "*",
      destinationPortRange: "*",
      sourceAddressPrefix: "*",
      destinationAddressPrefix: "*",
      sourcePortRanges: [],
      destinationPortRanges: [],
      sourceAddressPrefixes: [],
      destinationAddressPrefixes: [],
      ...more,
    },
  };
}
