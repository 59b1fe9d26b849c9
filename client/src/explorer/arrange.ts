// Choosing what the tree shows first, and whether it shows anything but what needs attention.
import { l10n } from "vscode";
import { pickOne } from "../shown/index";
import { settings } from "./settings";

/** Keeps the choice in the person's settings. */
export async function arrange(): Promise<void> {
  const choice = (label: string, isChosen: boolean, choose: () => Promise<void>) => ({
    label,
    description: isChosen ? l10n.t("as now") : "",
    choose,
  });
  const only = settings.problemsOnly();
  const by = settings.sortBy();
  const group = settings.groupBy();
  const sorts = [
    ["name", l10n.t("Sort by name")],
    ["kind", l10n.t("Sort by kind")],
    ["state", l10n.t("Sort by state: what needs attention first")],
  ] as const;
  const groups = [
    ["none", l10n.t("Do not group workspaces")],
    ["resourceGroup", l10n.t("Group workspaces by resource group")],
    ["region", l10n.t("Group workspaces by region")],
    ["kind", l10n.t("Group workspaces by kind")],
  ] as const;
  const picked = await pickOne(
    [
      choice(l10n.t("Show problems only"), only, () => settings.arrange("problemsOnly", true)),
      choice(l10n.t("Show everything"), !only, () => settings.arrange("problemsOnly", false)),
      ...sorts.map(([name, label]) => choice(label, by === name, () => settings.arrange("sortBy", name))),
      ...groups.map(([name, label]) =>
        choice(label, group === (name === "none" ? "" : name), () => settings.arrange("groupBy", name)),
      ),
    ],
    { placeHolder: l10n.t("What the view shows, and in which order") },
  );
  await picked?.choose();
}
