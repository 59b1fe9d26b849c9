// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const group = new TerraformVariable(this, "group", {
  type: "string",
});

const subnet = new TerraformVariable(this, "subnet", {
  type: "string",
});

const service = new Resource(this, "service", {
  type: "Microsoft.ApiManagement/service@2024-05-01",
  name: "apim-main",
  parentId: group.stringValue,
  location: "westeurope",
  body: {
    sku: {
      name: "Developer",
      capacity: 1,
    },
    properties: {
      publisherEmail: "someone@example.com",
      publisherName: "Someone",
      virtualNetworkType: "Internal",
      virtualNetworkConfiguration: {
        subnetResourceId: subnet.value,
      },
    },
  },
});

const first = new Resource(this, "first", {
  type: "Microsoft.ApiManagement/service/backends@2024-05-01",
  name: "first",
  parentId: service.id,
  //        ^^^^^^^^^^ information usual-wait: Wait ten minutes after the service, or try again: a service in an internal network is there before it is active, and answers with 409 or 503 meanwhile.
  body: {
    properties: {
      protocol: "http",
      url: "https://first.example.com",
    },
  },
});

new Resource(this, "second", {
  type: "Microsoft.ApiManagement/service/backends@2024-05-01",
  name: "second",
  parentId: service.id,
  body: {
    properties: {
      protocol: "http",
      url: "https://second.example.com",
    },
  },
  dependsOn: [first],
});
