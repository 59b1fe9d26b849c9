// Chooses the cloud, from user settings alone. Settings of a folder do not count: they could name a
// host of their own and be sent a token for everything that the person may do in Azure.
import { AzureError } from "../problems/problem";
import { unsupported } from "../problems/sentences";
import { t } from "../translate";
import { type Cloud, china, publicCloud, usGovernment } from "./cloud";

/** The value of a setting, by where it was set; the shape of VS Code's `inspect()`. */
export type InspectSetting = (section: string, name: string) => { readonly globalValue?: unknown } | undefined;

/** The cloud that VS Code's setting "Microsoft Sovereign Cloud: Environment" chooses. */
export function chooseCloud(inspect: InspectSetting): Cloud {
  const value = inspect("microsoft-sovereign-cloud", "environment")?.globalValue;
  if (value === undefined || value === null || value === "") return publicCloud;
  if (value === "USGovernment") return usGovernment;
  if (value === "ChinaCloud") return china;
  throw new AzureError(
    unsupported(
      t(
        'The cloud "{0}" of the setting microsoft-sovereign-cloud.environment is not supported: only Azure, Azure US Government and Azure in China are.',
        String(value),
      ),
    ),
  );
}

/** The cloud that azurerm's variable ARM_ENVIRONMENT names; undefined for a cloud that we do not support. */
export function cloudOfTerraform(environment: string | undefined): Cloud | undefined {
  switch ((environment ?? "").toLowerCase()) {
    case "":
    case "public":
    case "global":
    case "canary":
      return publicCloud;
    case "usgovernment":
    case "usgovernmentl4":
    case "usgovernmentl5":
    case "dod":
      return usGovernment;
    case "china":
      return china;
    default:
      return undefined;
  }
}
