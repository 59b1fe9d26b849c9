import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { ApplicationGateway } from "@cdktf/provider-azurerm/lib/application-gateway";
import { LinuxWebApp } from "@cdktf/provider-azurerm/lib/linux-web-app";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzurermProvider(this, "azurerm", {
      features: [
        {
          keyVault: [
            {
              purgeSoftDeleteOnDestroy: true,
            },
          ],
        },
      ],
    });

    const other = new AzurermProvider(this, "azurerm_other", {
      alias: "other",
      subscriptionId: "00000000-0000-0000-0000-000000000000",
      features: [{}],
    });

    const one = new ResourceGroup(this, "one", {
      count: 2,
      name: "rg-${count.index}",
      location: "westeurope",
      provider: other,
    });

    const each = new ResourceGroup(this, "each", {
      name: "rg-${each.key}",
      location: "westeurope",
      lifecycle: {
        createBeforeDestroy: true,
        ignoreChanges: ["tags", 'tags["x"]'],
      },
    });
    each.addOverride("for_each", '${toset(["a", "b"])}');
    each.addOverride("lifecycle.precondition", {
      condition: "${length(each.key) < 10}",
      error_message: "The name ${each.key} is too long.",
    });

    const rules = new NetworkSecurityGroup(this, "rules", {
      name: "nsg",
      location: `\${${one.fqn}[0].location}`,
      resourceGroupName: `\${${one.fqn}[0].name}`,
      dependsOn: [each],
    });
    // One rule for each port.
    rules.addOverride("dynamic.security_rule", {
      for_each: "${var.ports}",
      iterator: "port",
      content: {
        name: "allow-${port.value}",
        priority: "${100 + port.key}",
        direction: "Inbound",
        access: "Allow",
        protocol: "Tcp",
        destination_port_range: "${port.value}",
      },
    });

    const site = new LinuxWebApp(this, "site", {
      name: "site",
      location: "westeurope",
      resourceGroupName: "rg",
      servicePlanId: "${var.plan}",
      siteConfig: {
        alwaysOn: true,
      },
    });
    site.addOverride("depends_on", [
      "azurerm_network_security_group.rules",
      "module.elsewhere",
    ]);
    site.addOverride("site_config.dynamic.ip_restriction", {
      for_each: "${var.addresses}",
      content: {
        ip_address: "${ip_restriction.value}",
      },
    });
    site.addOverride("provisioner", {
      "local-exec": {
        command: "echo ${self.id}",
        when: "destroy",
      },
    });

    // All that it requires is dynamic.
    const gateway = new ApplicationGateway(this, "gateway", {
      name: "agw",
      location: "westeurope",
      resourceGroupName: "rg",
      sku: {
        name: "Standard_v2",
        tier: "Standard_v2",
      },
      backendAddressPool: [],
    });
    gateway.addOverride("dynamic.backend_address_pool", {
      for_each: "${var.pools}",
      content: {
        name: "${backend_address_pool.value}",
      },
    });
  }
}
