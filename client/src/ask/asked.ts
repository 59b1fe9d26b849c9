// One question on the screen, until it is answered, gone back from, or put away.
import { type InputBox, QuickInputButtons, type QuickPick } from "vscode";
import { type Back, back, type Place } from "./inSteps";

type Input = Pick<InputBox, "title" | "step" | "totalSteps" | "buttons" | "show" | "dispose"> &
  Pick<QuickPick<never>, "onDidAccept" | "onDidHide" | "onDidTriggerButton">;

/**
 * Shows it in its place. `answer` is asked when the person accepts, and undefined keeps the question open. Rejects where
 * `ready`, which fills it, does.
 */
export async function asked<T>(
  input: Input,
  { title, step, totalSteps }: Place,
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
