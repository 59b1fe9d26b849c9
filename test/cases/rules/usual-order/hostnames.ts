// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { AppServiceCustomHostnameBinding } from "@cdktf/provider-azurerm/lib/app-service-custom-hostname-binding";
import { DataAzurermDnsZone } from "@cdktf/provider-azurerm/lib/data-azurerm-dns-zone";
import { DnsCnameRecord } from "@cdktf/provider-azurerm/lib/dns-cname-record";
import { DnsTxtRecord } from "@cdktf/provider-azurerm/lib/dns-txt-record";
import { LinuxWebApp } from "@cdktf/provider-azurerm/lib/linux-web-app";

const zone = new TerraformVariable(this, "zone", {
  type: "string",
});

const appVariable = new TerraformVariable(this, "app", {
  type: "string",
});

const mainLinuxWebApp = new LinuxWebApp(this, "main", {
  name: "app-orders",
  location: "westeurope",
  resourceGroupName: "rg-orders",
  servicePlanId: appVariable.stringValue,
  siteConfig: {},
});

const mainDnsZoneData = new DataAzurermDnsZone(this, "main_dns_zone_data", {
  name: zone.stringValue,
});
mainDnsZoneData.overrideLogicalId("main");

const wwwDnsCnameRecord = new DnsCnameRecord(this, "www", {
  name: "www",
  zoneName: mainDnsZoneData.name,
  resourceGroupName: "rg-orders",
  ttl: 300,
  record: mainLinuxWebApp.defaultHostname,
});

const wwwDnsTxtRecord = new DnsTxtRecord(this, "www_dns_txt_record", {
  name: `asuid.${wwwDnsCnameRecord.name}`,
  zoneName: mainDnsZoneData.name,
  resourceGroupName: "rg-orders",
  ttl: 300,
  record: [
    {
      value: mainLinuxWebApp.customDomainVerificationId,
    },
  ],
});
wwwDnsTxtRecord.overrideLogicalId("www");

// The name is read of the record that leads to the app, and the other one proves who owns it.
new AppServiceCustomHostnameBinding(this, "read", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add wwwDnsTxtRecord to dependsOn: Azure takes the name only once the record that proves who owns it is there.
  hostname: `\${trim(${wwwDnsCnameRecord.fqn}.fqdn, ".")}`,
  appServiceName: mainLinuxWebApp.name,
  resourceGroupName: "rg-orders",
//+   dependsOn: [wwwDnsTxtRecord],
});

// A name that is written with its zone.
new DnsCnameRecord(this, "mail", {
  name: "mail",
  zoneName: zone.stringValue,
  resourceGroupName: "rg-orders",
  ttl: 300,
  record: mainLinuxWebApp.defaultHostname,
});

new AppServiceCustomHostnameBinding(this, "written", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add DnsCnameRecord "mail" to dependsOn: Azure rejects a host name that has no record to its app, unless another record proves who owns it.
  hostname: `mail.${zone.stringValue}`,
  appServiceName: mainLinuxWebApp.name,
  resourceGroupName: "rg-orders",
});

// Another host of the same app, and one that only Terraform knows.
new AppServiceCustomHostnameBinding(this, "other", {
  hostname: `api.${zone.stringValue}`,
  appServiceName: mainLinuxWebApp.name,
  resourceGroupName: "rg-orders",
});

new AppServiceCustomHostnameBinding(this, "unknown", {
  hostname: appVariable.stringValue,
  appServiceName: mainLinuxWebApp.name,
  resourceGroupName: "rg-orders",
});
