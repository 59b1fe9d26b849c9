import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const serviceId = new TerraformVariable(this, "service_id", {
  type: "string",
});

const certificateId = new TerraformVariable(this, "certificate_id", {
  type: "string",
});

// azurerm 5.2.0, azapi 2.12.0
// azurerm writes these one after another, and azapi all at once.
new Resource(this, "first", {
  type: "Microsoft.SignalRService/webPubSub/customDomains@2024-03-01",
  name: "first",
  parentId: serviceId.stringValue,
  body: {
    properties: {
      domainName: "first.contoso.com",
      customCertificate: {
        id: certificateId.value,
      },
    },
  },
//+   locks: [serviceId.value],
});

new Resource(this, "second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "first": azurerm writes the domains and certificates of one service one after another, and azapi all at once.
  type: "Microsoft.SignalRService/webPubSub/customDomains@2024-03-01",
  name: "second",
  parentId: serviceId.stringValue,
  body: {
    properties: {
      domainName: "second.contoso.com",
      customCertificate: {
        id: certificateId.value,
      },
    },
  },
//+   locks: [serviceId.value],
});

new Resource(this, "locked", {
  type: "Microsoft.SignalRService/webPubSub/customDomains@2024-03-01",
  name: "locked",
  parentId: serviceId.stringValue,
  locks: [serviceId.stringValue],
  body: {
    properties: {
      domainName: "locked.contoso.com",
      customCertificate: {
        id: certificateId.value,
      },
    },
  },
});

const subscriptionId = new TerraformVariable(this, "subscription_id", {
  type: "string",
});

new Resource(this, "servers", {
  type: "Microsoft.Security/pricings@2024-01-01",
  name: "VirtualMachines",
  parentId: subscriptionId.stringValue,
  body: {
    properties: {
      pricingTier: "Standard",
    },
  },
//+   locks: [subscriptionId.value],
});

new Resource(this, "storage", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "servers": azurerm writes the plans of one subscription one after another, and azapi all at once.
  type: "Microsoft.Security/pricings@2024-01-01",
  name: "StorageAccounts",
  parentId: subscriptionId.stringValue,
  body: {
    properties: {
      pricingTier: "Standard",
    },
  },
//+   locks: [subscriptionId.value],
});

const appId = new TerraformVariable(this, "app_id", {
  type: "string",
});

const planId = new TerraformVariable(this, "plan_id", {
  type: "string",
});

new Resource(this, "blue", {
  type: "Microsoft.Web/sites/slots@2024-04-01",
  name: "blue",
  parentId: appId.stringValue,
  location: "westeurope",
  body: {
    properties: {
      serverFarmId: planId.value,
    },
  },
//+   locks: [planId.value],
});

const otherAppId = new TerraformVariable(this, "other_app_id", {
  type: "string",
});

new Resource(this, "green", {
//^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "blue": azurerm writes the slots of one plan one after another, and azapi all at once.
  type: "Microsoft.Web/sites/slots@2024-04-01",
  name: "green",
  parentId: otherAppId.stringValue,
  location: "westeurope",
  body: {
    properties: {
      serverFarmId: planId.value,
    },
  },
//+   locks: [planId.value],
});
