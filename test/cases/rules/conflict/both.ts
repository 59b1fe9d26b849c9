// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApiManagementApiPolicy } from "@cdktf/provider-azurerm/lib/api-management-api-policy";

new ApiManagementApiPolicy(this, "example", {
  apiName: "example",
  apiManagementName: "example",
  resourceGroupName: "example",
  xmlContent: "<policies />",
  //^^^^^^^^ error conflict: Keep either xml_content or xml_link: the provider does not take both.
  xmlLink: "https://example.com/policy.xml",
  //^^^^^ error conflict: Keep either xml_link or xml_content: the provider does not take both.
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
