// The commands about installed providers that are asked about themselves.
import { l10n } from "vscode";
import { forgetLearnedRequest } from "../../../server/src/protocol/index";
import { learnProviders as learn, learnableHere, releaseOf } from "../learning/index";
import { pickMany, showInformation } from "../shown/index";
import type { Run } from "./command";

/** "Azure ML: Forget Learned Providers". */
export const forgetLearned: Run = async ({ server }) => {
  const count = await server.request<number>(forgetLearnedRequest, {});
  if (count === 0) showInformation(l10n.t("No provider was learned."));
  else if (count === 1) showInformation(l10n.t("What was learned about one provider is forgotten."));
  else showInformation(l10n.t("What was learned about {0} providers is forgotten.", count));
};

/** "Azure ML: Learn Installed Providers…": asks those that are not known as a whole. */
export const learnProviders: Run = async ({ server }) => {
  const { learnable: offers } = await learnableHere(server);
  if (offers.length === 0) {
    showInformation(
      l10n.t(
        "There is nothing to learn for the open file. Run terraform init first: it installs the providers that can be learned.",
      ),
    );
    return;
  }
  const items = offers.map((which) => ({ which, label: releaseOf(which), description: which.path, picked: true }));
  const title = l10n.t("Which providers should be learned?");
  const chosen = items.length > 1 ? await pickMany(Promise.resolve(items), { title }) : items;
  await learn(
    server,
    (chosen ?? []).map(({ which }) => which),
  );
};
