output "workspace_id" {
  description = "Resource id of the workspace."
  value       = azapi_resource.machine_learning_workspace_ml.id
}

output "training_identity" {
  description = "The principal that reads the training data."
  value       = module.training.principal_id
}
