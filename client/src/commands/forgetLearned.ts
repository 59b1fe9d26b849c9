// "Azure ML: Forget Learned Providers".
import { l10n } from "vscode";
import { forgetLearnedRequest } from "../../../server/src/protocol";
import { showInformation } from "../shown/index";
import type { Run } from "./command";

export const forgetLearned: Run = async ({ server }) => {
  const count = await server.request<number>(forgetLearnedRequest, {});
  if (count === 0) showInformation(l10n.t("No provider was learned."));
  else if (count === 1) showInformation(l10n.t("What was learned of one provider is forgotten."));
  else showInformation(l10n.t("What was learned of {0} providers is forgotten.", count));
};
