// The command line: what `convert --to azapi` of a folder of 200 files takes of one processor where no provider is installed, with all that Node does
// beside it; and, where AZURERM names a binary, how long it takes where that is installed, which applies what is converted.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Measure } from "../measure";
import type { Row } from "../row";
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

export const conversion: Measure = async (say) => {
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
      ...byProvider(folder, say),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The same where the azurerm of AZURERM is installed: from the start of the command to its end. */
function byProvider(folder: string, say: (sentence: string) => void): readonly Row[] {
  const binary = process.env.AZURERM ?? "";
  const version = /_v(\d+\.\d+\.\d+)/.exec(basename(binary))?.[1];
  if (!existsSync(binary) || !version) {
    say(
      "The conversion by a provider is skipped: AZURERM names no binary of azurerm (terraform-provider-azurerm_v5.2.0).",
    );
    return [];
  }
  const platform = `${process.platform === "win32" ? "windows" : process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
  const at = join(folder, ".terraform/providers/registry.terraform.io/hashicorp/azurerm", version, platform);
  mkdirSync(at, { recursive: true });
  copyFileSync(binary, join(at, basename(binary)));
  const begin = performance.now();
  const { stderr } = spawnSync(process.execPath, ["dist/cli.js", "convert", "--to", "azapi", "--unlocked", folder], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const took = performance.now() - begin;
  if (!stderr.includes(`itself sends the same for ${3 * files} resources`)) say(`azurerm was not asked: ${stderr}`);
  return [{ name: "… where azurerm applies what it has sent", unit: "ms", ours: took, target: { atMost: 10_000 } }];
}

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
