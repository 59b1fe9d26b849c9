const { StorageAccount } = require("@cdktf/provider-azurerm/lib/storage-account");

module.exports = (scope) => {
  const rule = "x-ms-*";
  return new StorageAccount(scope, "data", {
    name: 'stdata4711',
    resourceGroupName: 'rg-ml',
    location: 'westeurope',
    accountTier: 'Standard',
    accountReplicationType: 'LRS',
    blobProperties: {
      corsRule: [
        {
          allowedHeaders: ['*'],
          allowedMethods: ['GET', 'PUT'],
          allowedOrigins: ['https://ml.azure.com'],
          exposedHeaders: ['*'],
          maxAgeInSeconds: 1800,
        },
        {
          allowedHeaders: ['x-ms-*'],
          allowedMethods: ['FETCH'],
          allowedOrigins: ['https://example.com'],
          exposedHeaders: ['*'],
          maxAgeInSeconds: -1,
        },
      ],
      deleteRetentionPolicy: { days: 400 },
    },
    networkRules: {
      defaultAction: 'Deny',
      ipRules: ['1.2.3.4'],
      privateLinkAccess: [
        { endpointResourceId: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg' },
      ],
    },
  });
};
