import { TerraformVariable } from "cdktf";
import { CdnFrontdoorOrigin } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-origin";
import { CdnFrontdoorOriginGroup } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-origin-group";
import { CdnFrontdoorProfile } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-profile";
import { PrivateLinkService } from "@cdktf/provider-azurerm/lib/private-link-service";

// A third resource ties the two together: neither names the other.
const webCdnFrontdoorProfile = new CdnFrontdoorProfile(this, "web", {
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add webPrivateLinkService to dependsOn: Azure destroys no private link service while a profile of Front Door has a connection to it.
  name: "afd-orders",
  resourceGroupName: "rg-orders",
  skuName: "Premium_AzureFrontDoor",
});

const webCdnFrontdoorOriginGroup = new CdnFrontdoorOriginGroup(
  this,
  "web_cdn_frontdoor_origin_group",
  {
    name: "web",
    cdnFrontdoorProfileId: webCdnFrontdoorProfile.id,
    loadBalancing: {},
  },
);
webCdnFrontdoorOriginGroup.overrideLogicalId("web");

const frontendId = new TerraformVariable(this, "frontend_id", {
  type: "string",
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

const webPrivateLinkService = new PrivateLinkService(
  this,
  "web_private_link_service",
  {
    name: "pls-orders",
    resourceGroupName: "rg-orders",
    location: "westeurope",
    loadBalancerFrontendIpConfigurationIds: [frontendId.stringValue],
    natIpConfiguration: [
      {
        name: "primary",
        subnetId: subnetId.stringValue,
        primary: true,
      },
    ],
  },
);
webPrivateLinkService.overrideLogicalId("web");

const webCdnFrontdoorOrigin = new CdnFrontdoorOrigin(
  this,
  "web_cdn_frontdoor_origin",
  {
    name: "web",
    cdnFrontdoorOriginGroupId: webCdnFrontdoorOriginGroup.id,
    hostName: "web.example.com",
    certificateNameCheckEnabled: true,
    privateLink: {
      location: "westeurope",
      privateLinkTargetId: webPrivateLinkService.id,
    },
  },
);
webCdnFrontdoorOrigin.overrideLogicalId("web");

const waitsCdnFrontdoorProfile = new CdnFrontdoorProfile(this, "waits", {
  name: "afd-waits",
  resourceGroupName: "rg-orders",
  skuName: "Premium_AzureFrontDoor",
  dependsOn: [webPrivateLinkService],
});

const waitsCdnFrontdoorOriginGroup = new CdnFrontdoorOriginGroup(
  this,
  "waits_cdn_frontdoor_origin_group",
  {
    name: "waits",
    cdnFrontdoorProfileId: waitsCdnFrontdoorProfile.id,
    loadBalancing: {},
  },
);
waitsCdnFrontdoorOriginGroup.overrideLogicalId("waits");

const waitsCdnFrontdoorOrigin = new CdnFrontdoorOrigin(
  this,
  "waits_cdn_frontdoor_origin",
  {
    name: "waits",
    cdnFrontdoorOriginGroupId: waitsCdnFrontdoorOriginGroup.id,
    hostName: "web.example.com",
    certificateNameCheckEnabled: true,
    privateLink: {
      location: "westeurope",
      privateLinkTargetId: webPrivateLinkService.id,
    },
  },
);
waitsCdnFrontdoorOrigin.overrideLogicalId("waits");

// Nothing leads from this one to the link service.
new CdnFrontdoorProfile(this, "alone", {
  name: "afd-alone",
  resourceGroupName: "rg-orders",
  skuName: "Premium_AzureFrontDoor",
});
