// The command line: what `convert --to azapi` of a folder of 200 files takes of one processor where no provider is installed, with all that Node does
// beside it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measure } from "../measure";
import { cpuOf } from "./cpuOf";

const files = 200;

/** Of the major version of which it is known what it sends. */
const requirements = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.2"
    }
  }
}
`;

export const conversion: Measure = async () => {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  try {
    for (let index = 0; index < files; index++)
      writeFileSync(join(folder, `file${index}.tf`), (index === 0 ? requirements : "") + file(index));
    return [
      {
        name: `convert --to azapi of ${files} files in a folder: CPU`,
        unit: "ms",
        ours: cpuOf(folder, "convert", "--to", "azapi"),
        target: { atMost: 3000 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Three resources that become azapi's, and who reads them. */
function file(index: number): string {
  return `resource "azurerm_user_assigned_identity" "team${index}" {
  name                = "id-team${index}"
  location            = "westeurope"
  resource_group_name = "rg-team${index}"
}

resource "azurerm_federated_identity_credential" "team${index}" {
  name                      = "fed-team${index}"
  audience                  = ["api://AzureADTokenExchange"]
  issuer                    = "https://issuer.example.com"
  user_assigned_identity_id = azurerm_user_assigned_identity.team${index}.id
  subject                   = "team${index}"
}

resource "azurerm_log_analytics_workspace" "team${index}" {
  name                = "log-team${index}"
  location            = "westeurope"
  resource_group_name = "rg-team${index}"
  sku                 = "PerGB2018"
  retention_in_days   = 30
}

output "client${index}" {
  value = azurerm_user_assigned_identity.team${index}.client_id
}
`;
}
