// A folder with an answer of Azure's, and an azurerm that is installed for it.
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { ProviderDescription } from "../provider/description";
import { installIn } from "../provider/installIn";
import { project } from "./run";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";
/** The learned table does not know all of it. */
export const guard = {
  id: `${group}/providers/Microsoft.Network/networkSecurityGroups/guard`,
  name: "guard",
  location: "westeurope",
  properties: { group: "rg" },
};
export const settings = `provider "azurerm" {\n  features {}\n  subscription_id = "00000000-0000-0000-0000-000000000001"\n}\n`;

export async function stage(
  context: TestContext,
  description: ProviderDescription,
  lock = true,
  answers: readonly object[] = [guard],
) {
  const folder = project(context, { "answer.json": JSON.stringify(answers), "main.tf": settings });
  const diary = join(folder, "diary");
  const address = "registry.terraform.io/hashicorp/azurerm";
  await installIn(folder, { ...description, diary }, { address, version: "5.2.0", lock });
  return { folder, diary };
}
