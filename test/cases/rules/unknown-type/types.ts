// azurerm 4.81.0
import { ClientConfig } from "@cdktf/provider-azurerm/lib/client-config";
import { MachineLearningWorkspac } from "@cdktf/provider-azurerm/lib/machine-learning-workspac";

new MachineLearningWorkspac(this, "example", {});
//  ^^^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.81.0 has no resource azurerm_machine_learning_workspac. Did you mean azurerm_machine_learning_workspace?

new ClientConfig(this, "me", {});
//  ^^^^^^^^^^^^ error unknown-type: azurerm 4.81.0 has no resource azurerm_client_config. It is a data source: write data instead of resource.
