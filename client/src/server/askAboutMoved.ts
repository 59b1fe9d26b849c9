// Before a rename that Terraform would take for a removal: whether to add the moved block that says otherwise. VS Code's
// own preview leaves out whatever has to be confirmed until somebody ticks it, and does not say what it is.
import { l10n } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type MovedParams, type MovedResult, movedRequest } from "../../../server/src/protocol/index";
import { pickOne } from "../shown/index";

/** Registers the request. */
export function answerAboutMoved(client: BaseLanguageClient): void {
  client.onRequest<MovedResult, void>(movedRequest, async ({ from, to, title }: MovedParams): Promise<MovedResult> => {
    const items = [
      {
        answer: "add" as const,
        label: l10n.t("Rename and {0}", `${title[0]!.toLowerCase()}${title.slice(1)}`),
        detail: l10n.t("Terraform keeps what it has made as {0}.", from),
      },
      {
        answer: "leave" as const,
        label: l10n.t("Rename only"),
        detail: l10n.t("Terraform destroys what it has made as {0}, and makes {1}.", from, to),
      },
    ];
    const picked = await pickOne(items, { title: l10n.t("Rename {0} to {1}", from, to), ignoreFocusOut: true });
    return picked?.answer ?? null;
  });
}
