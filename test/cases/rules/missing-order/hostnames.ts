// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { ContainerApp } from "@cdktf/provider-azurerm/lib/container-app";
import { ContainerAppCustomDomain } from "@cdktf/provider-azurerm/lib/container-app-custom-domain";
import { DnsTxtRecord } from "@cdktf/provider-azurerm/lib/dns-txt-record";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultCertificate } from "@cdktf/provider-azurerm/lib/key-vault-certificate";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { SignalrService } from "@cdktf/provider-azurerm/lib/signalr-service";
import { SignalrServiceCustomCertificate } from "@cdktf/provider-azurerm/lib/signalr-service-custom-certificate";

const environmentId = new TerraformVariable(this, "environment_id", {
  type: "string",
});

const mainContainerApp = new ContainerApp(this, "main", {
  name: "ca-orders",
  containerAppEnvironmentId: environmentId.stringValue,
  resourceGroupName: "rg-orders",
  revisionMode: "Single",
  template: {
    container: [
      {
        name: "orders",
        image: "orders:1",
        cpu: 0.25,
        memory: "0.5Gi",
      },
    ],
  },
});

new DnsTxtRecord(this, "orders", {
  name: "asuid.orders",
  zoneName: "contoso.com",
  resourceGroupName: "rg-orders",
  ttl: 300,
  record: [
    {
      value: mainContainerApp.customDomainVerificationId,
    },
  ],
});

const ordersContainerAppCustomDomain = new ContainerAppCustomDomain(
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add DnsTxtRecord "orders" to dependsOn: Azure takes the name only once the record that proves who owns it is there.
  this,
  "orders_container_app_custom_domain",
  {
    name: "orders.contoso.com",
    containerAppId: mainContainerApp.id,
  },
);
ordersContainerAppCustomDomain.overrideLogicalId("orders");

// Of several records one is about its own name.
const billsDnsTxtRecord = new DnsTxtRecord(this, "bills", {
  name: "asuid.bills",
  zoneName: "contoso.com",
  resourceGroupName: "rg-orders",
  ttl: 300,
  record: [
    {
      value: mainContainerApp.customDomainVerificationId,
    },
  ],
});

const billsContainerAppCustomDomain = new ContainerAppCustomDomain(
  this,
  "bills_container_app_custom_domain",
  {
    name: "bills.contoso.com",
    containerAppId: mainContainerApp.id,
    dependsOn: [billsDnsTxtRecord],
  },
);
billsContainerAppCustomDomain.overrideLogicalId("bills");

new ContainerAppCustomDomain(this, "mails", {
  name: "mails.contoso.com",
  containerAppId: mainContainerApp.id,
});

const mainSignalrService = new SignalrService(this, "main_signalr_service", {
  name: "sigr-orders",
  location: "westeurope",
  resourceGroupName: "rg-orders",
  sku: {
    name: "Premium_P1",
    capacity: 1,
  },
  identity: {
    type: "SystemAssigned",
  },
});
mainSignalrService.overrideLogicalId("main");

const mainKeyVault = new KeyVault(this, "main_key_vault", {
  name: "kv-orders",
  location: "westeurope",
  resourceGroupName: "rg-orders",
  tenantId: `\${${mainSignalrService.fqn}.identity[0].tenant_id}`,
  skuName: "premium",
  rbacAuthorizationEnabled: true,
});
mainKeyVault.overrideLogicalId("main");

const mainKeyVaultCertificate = new KeyVaultCertificate(
  this,
  "main_key_vault_certificate",
  {
    name: "orders",
    keyVaultId: mainKeyVault.id,
    certificate: {
      contents: '${filebase64("orders.pfx")}',
    },
  },
);
mainKeyVaultCertificate.overrideLogicalId("main");

new RoleAssignment(this, "signalr", {
  scope: mainKeyVault.id,
  roleDefinitionName: "Key Vault Secrets User",
  principalId: `\${${mainSignalrService.fqn}.identity[0].principal_id}`,
  principalType: "ServicePrincipal",
});

const mainSignalrServiceCustomCertificate = new SignalrServiceCustomCertificate(
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add RoleAssignment "signalr" to dependsOn: the service reads the certificate with its identity, which may not until it has its role.
  this,
  "main_signalr_service_custom_certificate",
  {
    name: "orders",
    signalrServiceId: mainSignalrService.id,
    customCertificateId: mainKeyVaultCertificate.id,
  },
);
mainSignalrServiceCustomCertificate.overrideLogicalId("main");
