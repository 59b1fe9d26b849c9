import { TerraformVariable } from "cdktf";
import { ActiveDirectoryDomainService } from "@cdktf/provider-azurerm/lib/active-directory-domain-service";
import { ServicePrincipal } from "./.gen/providers/azuread/service-principal";

// azuread 2.53.1
// Before 3.0 the id of the application had another name.
this.addOverride("terraform.required_providers", {
  azuread: {
    source: "hashicorp/azuread",
    version: "~> 2.53",
  },
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

new ServicePrincipal(this, "services", {
  applicationId: "2565bd9d-da50-47d4-8b85-4c97f669dc36",
  //^^^^^^^^^^^ warning deprecated: applicationId of ServicePrincipal is deprecated: use clientId instead.
//~   clientId: "2565bd9d-da50-47d4-8b85-4c97f669dc36",
});

new ActiveDirectoryDomainService(this, "main", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add ServicePrincipal "services" to dependsOn: the tenant needs the application Domain Services before the managed domain.
  name: "aadds-orders",
  location: "westeurope",
  resourceGroupName: "rg-orders",
  domainName: "orders.example",
  sku: "Enterprise",
  initialReplicaSet: {
    subnetId: subnetId.stringValue,
  },
});
