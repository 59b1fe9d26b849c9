// The entry under "{ }" that offers to learn what is installed for the open file.
import { type Disposable, LanguageStatusSeverity, type LogOutputChannel, l10n, languages, window } from "vscode";
import {
  type Learnable,
  type LearnableParams,
  type LearnableResult,
  learnableRequest,
} from "../../../server/src/protocol/index";
import { terraformSelector } from "../documentSelector";
import type { Server } from "../server/index";
import { createLanguageStatus, type LanguageStatus } from "../shown/index";
import { serverAddress } from "../unsaved";

const nothing: LearnableResult = { learnable: [], learned: [] };

/** Asks what could be learned for the file that is open, and what was; nothing where none is. */
export async function learnableHere(server: Server): Promise<LearnableResult> {
  const document = window.activeTextEditor?.document;
  if (!document || !server.isRunning) return nothing;
  const params: LearnableParams = { uri: serverAddress(document.uri) };
  return server.request<LearnableResult>(learnableRequest, params);
}

/** A release as people see it. */
export function releaseOf({ name, version }: Learnable): string {
  return `${name} ${version}`;
}

/** Shows entries as long as there is something to be learned, and as something that was learned counts. */
export function offerLearning(server: Server, log: LogOutputChannel): Disposable {
  let items: readonly LanguageStatus[] = [];
  let shown = JSON.stringify(nothing);
  let turns = 0;

  async function update(): Promise<void> {
    const turn = ++turns;
    const document = window.activeTextEditor?.document;
    const isOurs = document !== undefined && languages.match([...terraformSelector], document) > 0;
    try {
      const here = isOurs ? await learnableHere(server) : nothing;
      // Another one may be open by now.
      if (turn !== turns || JSON.stringify(here) === shown) return;
      shown = JSON.stringify(here);
      for (const item of items) item.dispose();
      items = [...offered(here.learnable), ...counted(here.learned)];
    } catch (error) {
      log.warn("What could be learned of installed providers is not known.", String(error));
    }
  }

  const editors = window.onDidChangeActiveTextEditor(() => update());
  const changes = server.onDidChangeStatus(() => update());
  const started = server.onDidStart(() => update());
  return {
    dispose() {
      for (const owned of [...items, editors, changes, started]) owned.dispose();
    },
  };
}

/** The entry that offers releases. Much more than this would not fit in there. */
function offered(learnable: readonly Learnable[]): readonly LanguageStatus[] {
  const [first, ...others] = learnable;
  if (!first) return [];
  const release = releaseOf(first);
  const text = others.length > 0 ? l10n.t("{0} providers", learnable.length) : release;
  const title =
    others.length > 0
      ? l10n.t("Learn Them from the Installed Providers…")
      : l10n.t("Learn {0} from the Installed Provider", release);
  const command = { title, command: "azuremlTerraform.learnProviders" } as const;
  const item = createLanguageStatus("azuremlTerraform.learn", l10n.t("Installed providers"), [], text);
  item.show([...terraformSelector], text, l10n.t("Installed."), LanguageStatusSeverity.Information, command);
  return [item];
}

/** The entry that says of which releases everything is known. */
function counted(learned: readonly string[]): readonly LanguageStatus[] {
  if (learned.length === 0) return [];
  const text = learned.join(", ");
  const item = createLanguageStatus("azuremlTerraform.learned", l10n.t("Learned providers"), [], text);
  const detail = l10n.t("Exact, learned from the installed provider.");
  item.show([...terraformSelector], text, detail, LanguageStatusSeverity.Information);
  return [item];
}
