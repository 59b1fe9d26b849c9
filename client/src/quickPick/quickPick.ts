// Questions as steps of a wizard: a list to choose from, or a name. Each is on the screen until it is answered, gone back from, or closed.
import { type InputBox, QuickInputButtons, type QuickPick, type QuickPickItem } from "vscode";
import { createBox, createList, type ShownItem, shownItem } from "../shown/index";
import { type Back, back, type QuickPickPosition } from "./runSteps";

interface Choices<T> {
  readonly placeholder: string;
  /** Shown as soon as they are there. */
  readonly items: readonly T[] | Promise<readonly T[]>;
  /** What is chosen already. */
  readonly isChosen?: (item: T) => boolean;
}

/** One of the items. */
export async function pickOne<T extends QuickPickItem>(
  place: QuickPickPosition,
  { placeholder, items, isChosen }: Choices<T>,
): Promise<T | Back | undefined> {
  const input = listOf<T>(placeholder);
  const ready = fill(input, items).then((all) => {
    const chosen = all.find(({ item }) => isChosen?.(item));
    if (chosen) input.activeItems = [chosen];
  });
  return showInput(input, place, () => input.activeItems[0]?.item, ready);
}

/** Any number of the items. With `atLeastOne`, the focused item if none is ticked. */
export async function pickMany<T extends QuickPickItem>(
  place: QuickPickPosition,
  { placeholder, items, isChosen, atLeastOne = false }: Choices<T> & { readonly atLeastOne?: boolean },
): Promise<readonly T[] | Back | undefined> {
  const input = listOf<T>(placeholder);
  input.canSelectMany = true;
  const ready = fill(input, items).then((all) => {
    input.selectedItems = all.filter(({ item }) => isChosen?.(item));
  });
  return showInput(input, place, picked, ready);

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

interface NameQuestion {
  readonly prompt: string;
  readonly value: string;
  /** How much of the value is selected, from its beginning. */
  readonly selected: number;
  /** What is wrong with a name, as a sentence. */
  readonly wrong: (value: string) => string | undefined;
}

/** A valid name. */
export async function inputName(place: QuickPickPosition, { prompt, value, selected, wrong }: NameQuestion) {
  const input = createBox(prompt, wrong);
  input.value = value;
  input.valueSelection = [0, selected];
  return showInput<string>(input, place, () => (wrong(input.value) === undefined ? input.value : undefined));
}

type Input = Pick<InputBox, "title" | "step" | "totalSteps" | "buttons" | "show" | "dispose"> &
  Pick<QuickPick<never>, "onDidAccept" | "onDidHide" | "onDidTriggerButton">;

/**
 * Shows it in its place. `answer` is asked when the person accepts, and undefined keeps the question open. Rejects where
 * `ready`, which fills it, does.
 */
async function showInput<T>(
  input: Input,
  { title, step, totalSteps }: QuickPickPosition,
  answer: () => T | undefined,
  ready?: Promise<void>,
): Promise<T | Back | undefined> {
  input.title = title;
  // A question alone needs no number.
  if (totalSteps > 1) Object.assign(input, { step, totalSteps });
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  try {
    return await new Promise<T | Back | undefined>((resolve, reject) => {
      ready?.catch(reject);
      input.onDidTriggerButton((button) => {
        if (button === QuickInputButtons.Back) resolve(back);
      });
      input.onDidAccept(() => {
        const given = answer();
        if (given !== undefined) resolve(given);
      });
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
  } finally {
    input.dispose();
  }
}
