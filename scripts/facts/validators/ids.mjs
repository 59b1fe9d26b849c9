// The ids that azurerm's older checks read: the check's name (`validate.…`), the shape of the id, and where a name means several checks
// the types whose check it is. What does not begin with a slash is in a resource group.
// Source: the generators in internal/services/*/resourceids.go of hashicorp/terraform-provider-azurerm, which are the same from 3.117.1 to
// 5.2.0 as far as they are there; parse/endpoint.go of cdn and parse/subnet.go of network are written by hand.
const table = `
ApiID Microsoft.ApiManagement/service/{}/apis/{}
ApiOperationID Microsoft.ApiManagement/service/{}/apis/{}/operations/{}
AppServiceEnvironmentID Microsoft.Web/hostingEnvironments/{}
AppServiceID Microsoft.Web/sites/{}
AppServiceSlotID Microsoft.Web/sites/{}/slots/{}
AssessmentMetadataID /subscriptions/{}/providers/Microsoft.Security/assessmentMetadata/{}
BackendAddressPoolID Microsoft.Network/applicationGateways/{}/backendAddressPools/{}
CassandraClusterID Microsoft.DocumentDB/cassandraClusters/{}
CassandraKeyspaceID Microsoft.DocumentDB/databaseAccounts/{}/cassandraKeyspaces/{}
CertificateID Microsoft.ApiManagement/service/{}/certificates/{} ^azurerm_api_management
CertificateID Microsoft.Web/certificates/{} ^azurerm_app_service_certificate_binding
ClusterID Microsoft.ContainerService/managedClusters/{}
DatabaseAccountID Microsoft.DocumentDB/databaseAccounts/{}
DiskEncryptionSetID Microsoft.Compute/diskEncryptionSets/{}
DomainServiceID Microsoft.AAD/domainServices/{}/initialReplicaSetId/{}
ElasticPoolID Microsoft.Sql/servers/{}/elasticPools/{}
EndpointID Microsoft.Cdn/profiles/{}/endpoints/{} ^azurerm_cdn
FrontDoorCustomDomainID Microsoft.Cdn/profiles/{}/customDomains/{}
FrontDoorEndpointID Microsoft.Cdn/profiles/{}/afdEndpoints/{}
FrontDoorFirewallPolicyID Microsoft.Network/frontDoorWebApplicationFirewallPolicies/{}
FrontDoorOriginGroupID Microsoft.Cdn/profiles/{}/originGroups/{}
FrontDoorOriginID Microsoft.Cdn/profiles/{}/originGroups/{}/origins/{}
FrontDoorProfileID Microsoft.Cdn/profiles/{}
FrontDoorRouteID Microsoft.Cdn/profiles/{}/afdEndpoints/{}/routes/{}
FrontDoorRuleSetID Microsoft.Cdn/profiles/{}/ruleSets/{}
FrontDoorSecretID Microsoft.Cdn/profiles/{}/secrets/{}
FrontendEndpointID Microsoft.Network/frontDoors/{}/frontendEndpoints/{}
FunctionAppID Microsoft.Web/sites/{}
HostGroupID Microsoft.Compute/hostGroups/{}
HostnameBindingID Microsoft.Web/sites/{}/hostNameBindings/{}
HybridMachineID Microsoft.HybridCompute/machines/{}
IotHubID Microsoft.Devices/iotHubs/{}
JobAgentID Microsoft.Sql/servers/{}/jobAgents/{}
LinkedServiceID Microsoft.DataFactory/factories/{}/linkedservices/{} ^azurerm_data_factory
LoadBalancerFrontendIpConfigurationID Microsoft.Network/loadBalancers/{}/frontendIPConfigurations/{}
MLAnalyticsSettingsID Microsoft.OperationalInsights/workspaces/{}/providers/Microsoft.SecurityInsights/securityMLAnalyticsSettings/{}
ManagedInstanceID Microsoft.Sql/managedInstances/{}
MongodbDatabaseID Microsoft.DocumentDB/databaseAccounts/{}/mongodbDatabases/{}
RecoverableDatabaseID Microsoft.Sql/servers/{}/recoverabledatabases/{}
ResourceGroupID /subscriptions/{}/resourceGroups/{}
RestorableDatabaseAccountID /subscriptions/{}/providers/Microsoft.DocumentDB/locations/{}/restorableDatabaseAccounts/{}
ServerID Microsoft.Sql/servers/{} ^azurerm_mssql
ServerVulnerabilityAssessmentID Microsoft.Sql/servers/{}/vulnerabilityAssessments/{}
SharedImageID Microsoft.Compute/galleries/{}/images/{}
SharedImageVersionID Microsoft.Compute/galleries/{}/images/{}/versions/{}
SparkPoolID Microsoft.Synapse/workspaces/{}/bigDataPools/{}
SpringCloudAPIPortalID Microsoft.AppPlatform/spring/{}/apiPortals/{}
SpringCloudAppID Microsoft.AppPlatform/spring/{}/apps/{}
SpringCloudBuildServiceBuilderID Microsoft.AppPlatform/spring/{}/buildServices/{}/builders/{}
SpringCloudCertificateID Microsoft.AppPlatform/spring/{}/certificates/{}
SpringCloudDeploymentID Microsoft.AppPlatform/spring/{}/apps/{}/deployments/{}
SpringCloudGatewayID Microsoft.AppPlatform/spring/{}/gateways/{}
SpringCloudServiceID Microsoft.AppPlatform/spring/{}
SqlContainerID Microsoft.DocumentDB/databaseAccounts/{}/sqlDatabases/{}/containers/{}
SqlDatabaseID Microsoft.DocumentDB/databaseAccounts/{}/sqlDatabases/{}
SqlPoolID Microsoft.Synapse/workspaces/{}/sqlPools/{}
SqlPoolSecurityAlertPolicyID Microsoft.Synapse/workspaces/{}/sqlPools/{}/securityAlertPolicies/{}
SqlPoolVulnerabilityAssessmentID Microsoft.Synapse/workspaces/{}/sqlPools/{}/vulnerabilityAssessments/{}
SqlPoolWorkloadGroupID Microsoft.Synapse/workspaces/{}/sqlPools/{}/workloadGroups/{}
SqlRoleDefinitionID Microsoft.DocumentDB/databaseAccounts/{}/sqlRoleDefinitions/{}
SqlVirtualMachineID Microsoft.SqlVirtualMachine/sqlVirtualMachines/{}
StaticSiteID Microsoft.Web/staticSites/{}
StorageShareResourceManagerID Microsoft.Storage/storageAccounts/{}/fileServices/{}/fileshares/{}
SubnetID Microsoft.Network/virtualNetworks/{}/subnets/{}
TemplateSpecVersionID Microsoft.Resources/templateSpecs/{}/versions/{}
VirtualNetworkGatewayIpConfigurationID Microsoft.Network/virtualNetworkGateways/{}/ipConfigurations/{}
WebApplicationFirewallPolicyID Microsoft.Network/frontDoorWebApplicationFirewallPolicies/{}
WorkspaceID Microsoft.Synapse/workspaces/{} ^azurerm_synapse
WorkspaceSecurityAlertPolicyID Microsoft.Synapse/workspaces/{}/securityAlertPolicies/{}
`;

/** `{ validator, types, facts }` of each. */
export const ids = table
  .trim()
  .split("\n")
  .map((line) => {
    const [name, shape, types] = line.split(" ");
    const id = shape.startsWith("/") ? shape : `/subscriptions/{}/resourceGroups/{}/providers/${shape}`;
    return { validator: `validate.${name}`, types, facts: { format: "id-by-parts", id: [id], accepts: null } };
  });
