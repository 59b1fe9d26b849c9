// The entries that the extension has in the status bar: the only place that makes them, and it escapes what they say.
import {
  type Command,
  type Disposable,
  type DocumentSelector,
  type LanguageStatusSeverity,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from "vscode";
import { escapeLabel, escapeMessage } from "../../../server/src/text/index";

/** One of our commands, and what it is called where it is offered. */
interface Offered {
  readonly title: string;
  readonly command: `azuremlTerraform.${string}`;
}

/** An entry about the document that is open. */
export interface LanguageStatus extends Disposable {
  show(
    selector: DocumentSelector,
    text: string,
    detail: string,
    severity: LanguageStatusSeverity,
    /** What it offers beside it. */
    command?: Offered,
    more?: {
      /** Offered behind the detail too. */
      readonly link?: Offered;
      /** Whether something is on its way. */
      readonly isBusy?: boolean;
    },
  ): void;
}

/** One entry under "{ }". VS Code makes links from `[label](address)` in it, and runs those that are commands. */
export function createLanguageStatus(
  id: string,
  name: string,
  selector: DocumentSelector,
  text: string,
): LanguageStatus {
  const item = languages.createLanguageStatusItem(id, selector);
  item.name = name;
  item.text = escapeMessage(text);
  return {
    show(next, text, detail, severity, command, { link, isBusy = false } = {}) {
      item.selector = next;
      item.text = escapeMessage(text);
      item.detail = [
        escapeMessage(detail),
        ...(link ? [`[${escapeMessage(link.title)}](command:${link.command})`] : []),
      ].join(" ");
      item.severity = severity;
      item.busy = isBusy;
      item.command = command && { command: command.command, title: escapeMessage(command.title) };
    },
    dispose: () => item.dispose(),
  };
}

interface Entry {
  readonly name: string;
  /** The name of an icon in front of the text. */
  readonly icon: string;
  readonly text: string;
  readonly tooltip: string;
  readonly command: string | Command;
}

/** An entry on the right of the bar, which comes and goes with what is open. */
interface DocumentEntry extends Disposable {
  show(text: string, tooltip: string, isWarning: boolean): void;
  hide(): void;
}

/** The entry, hidden. It is among VS Code's own about the document, before that of its language. */
export function createDocumentEntry(id: string, name: string, command: string): DocumentEntry {
  const item = window.createStatusBarItem(id, StatusBarAlignment.Right, 100.15);
  item.name = name;
  item.command = command;
  return {
    show(text, tooltip, isWarning) {
      item.text = `${isWarning ? "$(warning) " : ""}${escapeLabel(text)}`;
      item.tooltip = escapeLabel(tooltip);
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
}

/** A status bar item on the left, with its texts escaped. */
export function showEntry(id: string, { name, icon, text, tooltip, command }: Entry): StatusBarItem {
  const item = window.createStatusBarItem(id, StatusBarAlignment.Left);
  item.name = name;
  item.text = `$(${icon}) ${escapeLabel(text)}`;
  item.tooltip = escapeLabel(tooltip);
  item.command = command;
  item.show();
  return item;
}
