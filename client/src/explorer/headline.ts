// What stands above the tree: who is signed in, and what people must not overlook.
import { l10n } from "vscode";
import type { Azure } from "../azure/index";

interface Headline {
  readonly description: string;
  readonly message?: string;
}

export async function headline(azure: Azure): Promise<Headline> {
  const { used } = await azure.identities();
  const description = used.map(({ label }) => label).join(", ");
  if (used.some(({ kind }) => kind === "simulator")) {
    const message = l10n.t("This is a simulation on your own computer: nothing here is in Azure.");
    return { description, message };
  }
  const warning = await azure.terraformWarning();
  return warning ? { description, message: warning } : { description };
}
