// The entry under "{ }" that offers to learn what is installed for the open file.
import { type Disposable, LanguageStatusSeverity, type LogOutputChannel, l10n, languages, window } from "vscode";
import { type Learnable, type LearnableParams, learnableRequest } from "../../../server/src/protocol";
import { terraformSelector } from "../documentSelector";
import type { Server } from "../server/server";
import { serverAddress } from "../server/unsaved";
import { createLanguageStatus } from "../shown/statusItem";

/** Asks what could be learned for the file that is open; nothing where none is. */
export async function learnableHere(server: Server): Promise<readonly Learnable[]> {
  const document = window.activeTextEditor?.document;
  if (!document || !server.isRunning) return [];
  const params: LearnableParams = { uri: serverAddress(document.uri) };
  return server.request<readonly Learnable[]>(learnableRequest, params);
}

/** A release as it is named to people. */
export function releaseOf({ name, version }: Learnable): string {
  return `${name} ${version}`;
}

/** Shows the entry as long as there is something to be learned. */
export function offerLearning(server: Server, log: LogOutputChannel): Disposable {
  let item: ReturnType<typeof createLanguageStatus> | undefined;
  let turns = 0;

  async function update(): Promise<void> {
    const turn = ++turns;
    const document = window.activeTextEditor?.document;
    const isOurs = document !== undefined && languages.match([...terraformSelector], document) > 0;
    try {
      const offers = isOurs ? await learnableHere(server) : [];
      // Another one may be open by now.
      if (turn === turns) show(offers);
    } catch (error) {
      log.warn("What could be learned of installed providers is not known.", String(error));
    }
  }

  function show(offers: readonly Learnable[]): void {
    item?.dispose();
    item = undefined;
    const [first, ...others] = offers;
    if (!first) return;
    const release = releaseOf(first);
    const text = others.length > 0 ? l10n.t("{0} providers", offers.length) : release;
    item = createLanguageStatus("azuremlTerraform.learn", l10n.t("Installed providers"), [...terraformSelector], text);
    const detail =
      others.length > 0
        ? l10n.t("Installed, and not everything is known of them: {0}.", offers.map(releaseOf).join(", "))
        : l10n.t("It is installed, and not everything is known of it.");
    const title =
      others.length > 0
        ? l10n.t("Learn Them from the Installed Providers…")
        : l10n.t("Learn {0} from the Installed Provider", release);
    item.show([...terraformSelector], text, detail, LanguageStatusSeverity.Information, {
      title,
      command: "azuremlTerraform.learnProviders",
    });
  }

  const editors = window.onDidChangeActiveTextEditor(() => update());
  const changes = server.onDidChangeStatus(() => update());
  const started = server.onDidStart(() => update());
  return {
    dispose() {
      item?.dispose();
      for (const owned of [editors, changes, started]) owned.dispose();
    },
  };
}
