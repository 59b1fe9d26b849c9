// The one place where a failure of the client is caught: the details go to the log, one sentence to the person.
import { type LogOutputChannel, l10n } from "vscode";
import { showError } from "./shown/index";

/** Does `action`; `name` says what it is, as in "Restarting the language server". Never throws. */
export async function protect(log: LogOutputChannel, name: string, action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    log.error(`${name} failed.`, error instanceof Error ? (error.stack ?? error.message) : String(error));
    const show = l10n.t("Show Log");
    // Not waited for: a message may stay open for hours, and whoever called wants to go on.
    showError(l10n.t("{0} did not work: see the log for the reason.", name), show).then((answer) => {
      if (answer === show) log.show();
    });
  }
}
