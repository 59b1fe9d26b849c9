// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { PaloAltoNextGenerationFirewallVirtualHubPanorama } from "@cdktf/provider-azurerm/lib/palo-alto-next-generation-firewall-virtual-hub-panorama";

const idVariable = new TerraformVariable(this, "id", {});

new PaloAltoNextGenerationFirewallVirtualHubPanorama(this, "plain", {
  name: "fw-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  panoramaBase64Config: "not encoded",
  //                    ^^^^^^^^^^^^^ error wrong-format: Set panorama_base64_config to base64, not "not encoded".
  networkProfile: {
    virtualHubId: idVariable.stringValue,
    networkVirtualApplianceId: idVariable.stringValue,
    publicIpAddressIds: [idVariable.stringValue],
  },
});

new PaloAltoNextGenerationFirewallVirtualHubPanorama(this, "encoded", {
  name: "fw-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  panoramaBase64Config: "ZW5jb2RlZA==",
  networkProfile: {
    virtualHubId: idVariable.stringValue,
    networkVirtualApplianceId: idVariable.stringValue,
    publicIpAddressIds: [idVariable.stringValue],
  },
});
