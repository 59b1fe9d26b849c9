// azurerm 4.70.0
import { TerraformVariable } from "cdktf";
import { CdnFrontdoorCustomDomain } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-custom-domain";

const unknown = new TerraformVariable(this, "unknown", {});

// The argument that takes its place came in 4.72.
new CdnFrontdoorCustomDomain(this, "training", {
  name: "training",
  cdnFrontdoorProfileId: unknown.stringValue,
  hostName: "training.example.com",
  tls: {
    certificateType: "ManagedCertificate",
    minimumTlsVersion: "TLS12",
    //^^^^^^^^^^^^^^^ warning deprecated: minimum_tls_version of tls is deprecated and will be removed.
  },
});
