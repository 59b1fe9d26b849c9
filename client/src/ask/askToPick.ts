// A list to choose from, as one question of several.
import type { QuickPickItem } from "vscode";
import { createList, type ShownItem, shownItem } from "../shown/lists";
import { asked } from "./asked";
import type { Back, Place } from "./inSteps";

interface Choices<T> {
  readonly placeholder: string;
  /** Shown as soon as they are there. */
  readonly items: readonly T[] | Promise<readonly T[]>;
  /** What is chosen already. */
  readonly isChosen?: (item: T) => boolean;
}

/** One of the items. */
export async function askForOne<T extends QuickPickItem>(
  place: Place,
  { placeholder, items, isChosen }: Choices<T>,
): Promise<T | Back | undefined> {
  const input = listOf<T>(placeholder);
  const ready = fill(input, items).then((all) => {
    const chosen = all.find(({ item }) => isChosen?.(item));
    if (chosen) input.activeItems = [chosen];
  });
  return asked(input, place, () => input.activeItems[0]?.item, ready);
}

/** Any number of the items; with `atLeastOne`, the one in focus where none is ticked. */
export async function askForMany<T extends QuickPickItem>(
  place: Place,
  { placeholder, items, isChosen, atLeastOne = false }: Choices<T> & { readonly atLeastOne?: boolean },
): Promise<readonly T[] | Back | undefined> {
  const input = listOf<T>(placeholder);
  input.canSelectMany = true;
  const ready = fill(input, items).then((all) => {
    input.selectedItems = all.filter(({ item }) => isChosen?.(item));
  });
  return asked(input, place, picked, ready);

  function picked(): readonly T[] | undefined {
    if (input.busy) return undefined;
    const { selectedItems, activeItems } = input;
    if (selectedItems.length > 0 || !atLeastOne) return selectedItems.map(({ item }) => item);
    return activeItems.length > 0 ? activeItems.map(({ item }) => item) : undefined;
  }
}

function listOf<T extends QuickPickItem>(placeholder: string) {
  const input = createList<T>(placeholder);
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.busy = true;
  return input;
}

async function fill<T extends QuickPickItem>(
  input: ReturnType<typeof listOf<T>>,
  items: Choices<T>["items"],
): Promise<readonly ShownItem<T>[]> {
  const all = (await items).map(shownItem);
  // With nothing to choose there is no question: whoever looked for the items has said why there are none.
  if (all.length === 0) input.hide();
  input.items = all;
  input.busy = false;
  return all;
}
