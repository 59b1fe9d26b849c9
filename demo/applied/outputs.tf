output "workspace_id" {
  description = "Resource id of the workspace."
  value       = azurerm_machine_learning_workspace.ml.id
}

output "training_identity" {
  description = "The principal that reads the training data."
  value       = module.training.principal_id
}
