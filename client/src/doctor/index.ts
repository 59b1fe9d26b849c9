// Registers the commands of the Doctor. Titles are in package.json.
import { commands, Disposable, env, l10n } from "vscode";
import { protect } from "../protect";
import { loadRewriting } from "../rewriting/load";
import { showBriefly } from "../shown/index";
import type { Texts } from "../texts";
import type { Examined } from "./doctor";

/** Registers them. */
export function registerDoctor(examined: Examined, texts: Texts): Disposable {
  const { log } = examined;
  return Disposable.from(
    commands.registerCommand("azuremlTerraform.doctor", () =>
      protect(log, l10n.t("Looking at what is in force"), () => loadRewriting().showDoctor(examined, texts)),
    ),
    commands.registerCommand("azuremlTerraform.copyReport", () =>
      protect(log, l10n.t("Copying the report"), async () => {
        await env.clipboard.writeText(await loadRewriting().shownReport());
        showBriefly(l10n.t("The report was copied to the clipboard."));
      }),
    ),
  );
}
