// Lists to choose from and boxes to write in: the only place that asks VS Code for them, and it escapes what they say.
import {
  type CancellationToken,
  type InputBox,
  type QuickPick,
  type QuickPickItem,
  type QuickPickOptions,
  window,
} from "vscode";
import { escapeLabel, escapeMessage } from "../../../server/src/text/index";

/** What VS Code shows of an item, and the item itself. */
export interface ShownItem<T> extends QuickPickItem {
  readonly item: T;
}

/** An item in a list. One that is new may have an icon in front. */
export function shownItem<T extends QuickPickItem>(item: T): ShownItem<T> {
  return {
    item,
    label: escapeLabel(item.label),
    ...(item.description !== undefined && { description: escapeLabel(item.description) }),
    ...(item.detail !== undefined && { detail: escapeLabel(item.detail) }),
    ...(item.iconPath !== undefined && { iconPath: item.iconPath }),
    ...(item.kind !== undefined && { kind: item.kind }),
    ...(item.buttons && { buttons: item.buttons }),
    ...(item.alwaysShow && { alwaysShow: true }),
    ...(item.picked !== undefined && { picked: item.picked }),
  };
}

/** One item of a list; undefined if the user chose nothing. */
export async function pickOne<T extends QuickPickItem>(
  items: readonly T[] | Promise<readonly T[]>,
  options: QuickPickOptions,
  token?: CancellationToken,
): Promise<T | undefined> {
  const picked = await window.showQuickPick(shownItems(items), { ...options, canPickMany: false }, token);
  return picked?.item;
}

/** Asks for any number of items. Undefined if the list is closed. */
export async function pickMany<T extends QuickPickItem>(
  items: Promise<readonly T[]>,
  options: QuickPickOptions,
  token?: CancellationToken,
): Promise<readonly T[] | undefined> {
  const picked = await window.showQuickPick(shownItems(items), { ...options, canPickMany: true }, token);
  return picked?.map(({ item }) => item);
}

async function shownItems<T extends QuickPickItem>(items: readonly T[] | Promise<readonly T[]>) {
  return (await items).map(shownItem);
}

/** A quick pick that shows items as `shownItem` does and can be filled later. */
export function createList<T extends QuickPickItem>(placeholder: string): QuickPick<ShownItem<T>> {
  const input = window.createQuickPick<ShownItem<T>>();
  input.placeholder = placeholder;
  return input;
}

/** An input box. `wrong` gives the message for an invalid text. */
export function createBox(prompt: string, wrong: (value: string) => string | undefined): InputBox {
  const input = window.createInputBox();
  input.prompt = escapeMessage(prompt);
  input.onDidChangeValue((now) => {
    input.validationMessage = escapeMessage(wrong(now) ?? "");
  });
  return input;
}
