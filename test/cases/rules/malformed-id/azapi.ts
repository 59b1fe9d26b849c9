// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const subscription = new TerraformVariable(this, "subscription", {
  type: "string",
});

new Resource(this, "lock", {
  type: "Microsoft.Authorization/locks@2020-05-01",
  name: "lock",
  parentId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroup/rg-ml",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error malformed-id: Write /resourceGroups/ for /resourceGroup/ in parentId.
//~     "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml",
  body: {
    properties: {
      level: "CanNotDelete",
    },
  },
});

new Resource(this, "begin", {
  type: "Microsoft.Authorization/locks@2020-05-01",
  name: "lock",
  parentId: `/subscription/${subscription.stringValue}/resourceGroups/rg-ml`,
  body: {
    properties: {
      level: "CanNotDelete",
    },
  },
});
