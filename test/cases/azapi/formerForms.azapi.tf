# What is read back of forms that say an argument in other words, at another place, or not at all.
variable "cluster_id" {
  type = string
}

variable "environment_id" {
  type = string
}

variable "workspace_id" {
  type = string
}

# Nothing says TCP but what is sent for it alone.
data "azapi_client_config" "current" {}

data "azapi_resource" "container_app_environment" {
  type                   = "Microsoft.App/managedEnvironments@2025-07-01"
  resource_id            = var.environment_id
  response_export_values = ["location"]
}

resource "azapi_resource" "container_app_main" {
  type      = "Microsoft.App/containerApps@2025-07-01"
  name      = "main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = data.azapi_resource.container_app_environment.output.location
  body = {
    properties = {
      managedEnvironmentId = var.environment_id
      configuration = {
        activeRevisionsMode = "Single"

        maxInactiveRevisions = 0
      }
      template = {
        containers = [
          {
            resources = {
              cpu    = 0.25
              memory = "0.5Gi"
            }
            image = "example/app:1"
            name  = "main"
            probes = [
              {
                tcpSocket = {
                  port = 5000

                  host = ""
                }

                failureThreshold    = 3
                initialDelaySeconds = 0
                periodSeconds       = 10
                timeoutSeconds      = 1
                type                = "Startup"
              },
            ]

            env          = []
            volumeMounts = []
          },
        ]

        scale = {
          cooldownPeriod  = 300
          maxReplicas     = 10
          pollingInterval = 30
        }
        initContainers = []
        volumes        = []
      }

      workloadProfileName = ""
    }
  }
}

moved {
  from = azurerm_container_app.main
  to   = azapi_resource.container_app_main
}

# The type of a reference is the property that has its value.
resource "azapi_resource" "kubernetes_flux_configuration_main" {
  type      = "Microsoft.KubernetesConfiguration/fluxConfigurations@2025-04-01"
  name      = "main"
  parent_id = var.cluster_id
  body = {
    properties = {
      gitRepository = {
        repositoryRef = {
          branch = "main"
        }
        url = "https://github.com/Azure/arc-k8s-demo"

        syncIntervalInSeconds = 600
        timeoutInSeconds      = 600
      }
      kustomizations = {
        apps = {
          path = "./apps"

          dependsOn              = []
          prune                  = false
          force                  = false
          retryIntervalInSeconds = 600
          syncIntervalInSeconds  = 600
          timeoutInSeconds       = 600
          wait                   = true
        }
      }
      namespace = "flux"

      configurationProtectedSettings = {}
      sourceKind                     = "GitRepository"
      scope                          = "namespace"
      suspend                        = false
    }
  }
}

moved {
  from = azurerm_kubernetes_flux_configuration.main
  to   = azapi_resource.kubernetes_flux_configuration_main
}

# Fields are sent by longer names than their kinds have.
resource "azapi_resource" "monitor_activity_log_alert_main" {
  type      = "Microsoft.Insights/activityLogAlerts@2020-10-01"
  name      = "main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "global"
  body = {
    properties = {
      condition = {
        allOf = [
          {
            equals = "Recommendation"
            field  = "category"
          },
          {
            equals = "OperationalExcellence"
            field  = "properties.recommendationCategory"
          },
          {
            equals = "High"
            field  = "properties.recommendationImpact"
          },
        ]
      }
      scopes = ["/subscriptions/00000000-0000-0000-0000-000000000001"]

      actions = {
        actionGroups = []
      }
      description = ""
      enabled     = true
    }
  }
}

moved {
  from = azurerm_monitor_activity_log_alert.main
  to   = azapi_resource.monitor_activity_log_alert_main
}

# Groups of rules in the only set of rules, and lists in these.
resource "azapi_resource" "web_application_firewall_policy_main" {
  type      = "Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies@2025-01-01"
  name      = "main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      managedRules = {
        exclusions = [
          {
            exclusionManagedRuleSets = [
              {
                ruleGroups = [
                  {
                    rules = [
                      {
                        ruleId = "920100"
                      },
                      {
                        ruleId = "920120"
                      },
                    ]
                    ruleGroupName = "REQUEST-920-PROTOCOL-ENFORCEMENT"
                  },
                  {
                    rules = [
                      {
                        ruleId = "930100"
                      },
                    ]
                    ruleGroupName = "REQUEST-930-APPLICATION-ATTACK-LFI"
                  },
                ]

                ruleSetType    = "OWASP"
                ruleSetVersion = "3.2"
              },
            ]
            matchVariable         = "RequestHeaderNames"
            selector              = "x-company"
            selectorMatchOperator = "Equals"
          },
        ]
        managedRuleSets = [
          {
            ruleSetVersion = "3.2"

            ruleSetType        = "OWASP"
            ruleGroupOverrides = []
          },
        ]
      }

      customRules = []
    }
  }
}

moved {
  from = azurerm_web_application_firewall_policy.main
  to   = azapi_resource.web_application_firewall_policy_main
}

# Texts between commas are lists.
resource "azapi_resource" "api_management_backend_main" {
  type      = "Microsoft.ApiManagement/service/backends@2024-05-01"
  name      = "main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.ApiManagement/service/api"
  body = {
    properties = {
      credentials = {
        header = {
          accept = ["text/html", "text/plain"]
        }

        query = {}
      }
      protocol = "http"
      url      = "https://example.com"
    }
  }
}

moved {
  from = azurerm_api_management_backend.main
  to   = azapi_resource.api_management_backend_main
}

# Two blocks send the same properties, and one of them something that is not there.
resource "azapi_resource" "orchestrated_virtual_machine_scale_set_main" {
  type      = "Microsoft.Compute/virtualMachineScaleSets@2025-04-01"
  name      = "main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      virtualMachineProfile = {
        osProfile = {
          adminUsername      = "myadmin"
          computerNamePrefix = "main"
          linuxConfiguration = {
            disablePasswordAuthentication = false

            provisionVMAgent = true
            patchSettings = {
              assessmentMode = "ImageDefault"
              patchMode      = "ImageDefault"
            }
          }

          allowExtensionOperations = true
          customData               = ""
        }
        networkProfile = {
          networkInterfaceConfigurations = [
            {
              properties = {
                ipConfigurations = [
                  {
                    name = "main"
                    properties = {
                      primary = true
                      subnet = {
                        id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/subnet"
                      }

                      privateIPAddressVersion               = "IPv4"
                      applicationGatewayBackendAddressPools = []
                      applicationSecurityGroups             = []
                      loadBalancerBackendAddressPools       = []
                    }
                  },
                ]
                primary = true

                enableAcceleratedNetworking = false
                dnsSettings = {
                  dnsServers = []
                }
                enableIPForwarding = false
              }
              name = "main"

              tags = {}
            },
          ]

          networkApiVersion = "2020-11-01"
        }
        storageProfile = {
          osDisk = {
            caching = "ReadWrite"
            managedDisk = {
              storageAccountType = "Standard_LRS"
            }

            osType                  = "Linux"
            createOption            = "FromImage"
            writeAcceleratorEnabled = false
          }
          imageReference = {
            offer     = "0001-com-ubuntu-server-jammy"
            publisher = "Canonical"
            sku       = "22_04-lts"
            version   = "latest"
          }
        }

        priority = "Regular"
        extensionProfile = {
          extensionsTimeBudget = "PT1H30M"
        }
      }
      platformFaultDomainCount = 1

      upgradePolicy = {
        mode = "Manual"
      }
      additionalCapabilities = {}
      orchestrationMode      = "Flexible"
    }
    sku = {
      capacity = 1
      name     = "Standard_F2s_v2"

      tier = "Standard"
    }
  }
  sensitive_body = {
    properties = {
      virtualMachineProfile = {
        osProfile = {
          adminPassword = "Passwword1234"
        }
      }
    }
  }
}

moved {
  from = azurerm_orchestrated_virtual_machine_scale_set.main
  to   = azapi_resource.orchestrated_virtual_machine_scale_set_main
}

# One step of an id.
resource "azapi_resource" "databricks_virtual_network_peering_main" {
  type      = "Microsoft.Databricks/workspaces/virtualNetworkPeerings@2026-01-01"
  name      = "main"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Databricks/workspaces/${split("/", var.workspace_id)[8]}"
  body = {
    properties = {
      remoteAddressSpace = {
        addressPrefixes = ["10.0.1.0/24"]
      }
      remoteVirtualNetwork = {
        id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
      }
      databricksVirtualNetwork = {
        id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/workers-vnet"
      }

      allowForwardedTraffic     = false
      allowGatewayTransit       = false
      allowVirtualNetworkAccess = true
      useRemoteGateways         = false
      databricksAddressSpace = {
        addressPrefixes = []
      }
    }
  }
}

moved {
  from = azurerm_databricks_virtual_network_peering.main
  to   = azapi_resource.databricks_virtual_network_peering_main
}
