// "Azure ML: Learn Installed Providers…": asks those of which not everything is known about themselves.
import { l10n } from "vscode";
import { learnProviders as learn, learnableHere, releaseOf } from "../learning/index";
import { pickMany, showInformation } from "../shown/index";
import type { Run } from "./command";

export const learnProviders: Run = async ({ server }) => {
  const { learnable: offers } = await learnableHere(server);
  if (offers.length === 0) {
    showInformation(
      l10n.t(
        "There is nothing to learn for the open file. Run terraform init first: providers are learned as they are installed there.",
      ),
    );
    return;
  }
  const items = offers.map((which) => ({ which, label: releaseOf(which), description: which.path, picked: true }));
  const title = l10n.t("Which providers are to be asked about themselves?");
  const chosen = items.length > 1 ? await pickMany(Promise.resolve(items), { title }) : items;
  await learn(
    server,
    (chosen ?? []).map(({ which }) => which),
  );
};
