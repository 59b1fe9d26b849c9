// What to bring along with a workspace.
import { l10n, window } from "vscode";
import type { What } from "./loadAnswers";

/** Undefined when nobody chose. */
export async function chooseWhat(): Promise<What | undefined> {
  const choices: readonly { label: string; detail: string; what: What }[] = [
    {
      label: l10n.t("With computes, datastores and outbound rules"),
      detail: l10n.t("What the workspace rests on stands as plain ids"),
      what: { parts: true, companions: "ids" },
    },
    {
      label: l10n.t("The workspace only"),
      detail: l10n.t("What the workspace rests on stands as plain ids"),
      what: { parts: false, companions: "ids" },
    },
    {
      label: l10n.t("With everything, and companions as data sources"),
      detail: l10n.t("Storage account, vault, insights, registry and identities are looked up by name"),
      what: { parts: true, companions: "data" },
    },
    {
      label: l10n.t("With everything, and companions as resources"),
      detail: l10n.t("Storage account, vault, insights, registry and identities are imported too"),
      what: { parts: true, companions: "resources" },
    },
  ];
  const picked = await window.showQuickPick(choices, {
    title: l10n.t("Import Workspace"),
    placeHolder: l10n.t("What to import"),
  });
  return picked?.what;
}
