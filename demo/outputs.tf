output "workspace_id" {
  description = "Resource id of the workspace."
  value       = azurerm_machine_learning_workspace.ml.id
}

output "training_cluster" {
  description = "Name to give in a job as its compute target."
  value       = azurerm_machine_learning_compute_cluster.training.name
}
