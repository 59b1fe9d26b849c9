// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

// What is sent apart is put into a body that is known elsewhere alone: that may have all that is required.
const properties = new TerraformVariable(this, "properties", {
  type: "object({ authType = string, category = string, target = string })",
});

const parent = new TerraformVariable(this, "parent", {
  type: "string",
});

const key = new TerraformVariable(this, "key", {
  type: "string",
  sensitive: true,
});

new Resource(this, "passes", {
  type: "Microsoft.CognitiveServices/accounts/connections@2025-06-01",
  name: "search",
  parentId: parent.stringValue,
  locks: [parent.stringValue],
  body: {
    properties: properties.value,
  },
  sensitiveBody: {
    properties: {
      credentials: {
        key: key.value,
      },
    },
  },
});

new Resource(this, "fails", {
  type: "Microsoft.CognitiveServices/accounts/connections@2025-06-01",
  name: "other",
  parentId: parent.stringValue,
  locks: [parent.stringValue],
  body: {
    properties: {},
    //^^^^^^^^ error missing-property: Set properties.authType: Microsoft.CognitiveServices/accounts/connections@2025-06-01 requires it.
//~     properties: {
//+       authType: "AAD",
//+     },
  },
  sensitiveBody: {
    properties: {
      credentials: {
        key: key.value,
      },
//- 3 lines
    },
  },
});
