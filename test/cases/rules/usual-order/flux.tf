# One configuration comes after the extension, and one may come before it.
resource "azurerm_kubernetes_cluster_extension" "flux" {
  name           = "flux"
  cluster_id     = var.cluster_id
  extension_type = "microsoft.flux"
}

resource "azurerm_kubernetes_flux_configuration" "apps" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_kubernetes_cluster_extension.flux to depends_on: the configuration needs the extension microsoft.flux on its cluster.
  name       = "apps"
  cluster_id = var.cluster_id
  namespace  = "flux"

  git_repository {
    url             = "https://github.com/contoso/apps"
    reference_type  = "branch"
    reference_value = "main"
  }

  kustomizations {
    name = "apps"
  }
#+
#+   depends_on = [azurerm_kubernetes_cluster_extension.flux]
}

resource "azurerm_kubernetes_flux_configuration" "ordered" {
  name       = "ordered"
  cluster_id = azurerm_kubernetes_cluster_extension.flux.cluster_id
  namespace  = "flux"

  git_repository {
    url             = "https://github.com/contoso/apps"
    reference_type  = "branch"
    reference_value = "main"
  }

  kustomizations {
    name = "apps"
  }
}

resource "azurerm_kubernetes_flux_configuration" "unknown" {
  name       = "unknown"
  cluster_id = var.clusters[0]
  namespace  = "flux"

  git_repository {
    url             = "https://github.com/contoso/apps"
    reference_type  = "branch"
    reference_value = "main"
  }

  kustomizations {
    name = "apps"
  }
}

variable "cluster_id" {
  type = string
}

variable "clusters" {
  type = list(string)
}
