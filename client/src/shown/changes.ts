// Changes of files that are shown before they are made, with what people may do with them. A message's buttons go away after some seconds, while
// people still read: the status bar has the same for as long as the changes are open.
import { commands, type Disposable, type Uri, window } from "vscode";
import { escapeLabel } from "../../../server/src/text/index";
import { showInformation } from "./messages";
import { showEntry } from "./statusItem";

/** What may be done with changes, as a command with what that is given. */
interface Choice {
  /** On the message's button. */
  readonly label: string;
  /** In the status bar, where nothing around it says what it is about. */
  readonly entry: string;
  readonly icon: string;
  readonly command: string;
  readonly argument: unknown;
}

/** What is shown now: other changes take its place. */
let offered: (Disposable & { readonly title: string }) | undefined;

/**
 * Opens a diff of many files, each with its own two sides, and offers choices in a message. It does not wait for an
 * answer.
 */
export async function offerChanges(
  title: string,
  sides: readonly (readonly Uri[])[],
  message: string,
  choices: readonly Choice[],
): Promise<void> {
  offered?.dispose();
  await commands.executeCommand("vscode.changes", escapeLabel(title), sides);
  const entries = choices.map(({ entry, icon, command, argument }) =>
    showEntry(`changes.${icon}`, {
      name: entry,
      icon,
      text: entry,
      tooltip: message,
      command: { title: entry, command, arguments: [argument] },
    }),
  );
  const followed = window.tabGroups.onDidChangeTabs(() => {
    if (tabsOf(title).length === 0) own.dispose();
  });
  const own = {
    title,
    dispose() {
      followed.dispose();
      for (const entry of entries) entry.dispose();
      if (offered === own) offered = undefined;
    },
  };
  offered = own;
  showInformation(message, ...choices.map(({ label }) => label)).then((answer) => {
    const chosen = choices.find(({ label }) => label === answer);
    if (chosen) commands.executeCommand(chosen.command, chosen.argument);
  });
}

/** Closes the diff after its changes were applied, because both sides are the same then. */
export async function closeChanges(): Promise<void> {
  const tabs = offered ? tabsOf(offered.title) : [];
  offered?.dispose();
  await window.tabGroups.close(tabs);
}

/** VS Code names a tab of several files by the title and their number. */
function tabsOf(title: string) {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ label }) => label.startsWith(escapeLabel(title))));
}
