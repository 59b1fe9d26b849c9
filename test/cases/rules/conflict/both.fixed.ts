// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApiManagementApiPolicy } from "@cdktf/provider-azurerm/lib/api-management-api-policy";

new ApiManagementApiPolicy(this, "example", {
  apiName: "example",
  apiManagementName: "example",
  resourceGroupName: "example",
  xmlLink: "https://example.com/policy.xml",
});

const content = new TerraformVariable(this, "content", {});

// A variable may be null, so that only one of the two is left.
new ApiManagementApiPolicy(this, "unknown", {
  apiName: "example",
  apiManagementName: "example",
  resourceGroupName: "example",
  xmlContent: content.stringValue,
  xmlLink: "https://example.com/policy.xml",
});
