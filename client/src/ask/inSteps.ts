// Several questions in a row, as VS Code's own pickers have them: "2/4", and a button back.

/** Where a question stands among the others. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** The way back to the question before. */
export const back = Symbol("back");
/** Somebody went back. */
export type Back = typeof back;

/** Asks one question, and keeps the answer. Undefined when nobody answered. */
export type Step = (place: Place) => Promise<true | Back | undefined>;

/** Asks until every question is answered; false when one was not. An answer may decide what else is asked. */
export async function inSteps(title: string, steps: () => readonly Step[]): Promise<boolean> {
  for (let at = 0; ; ) {
    const all = steps();
    const step = all[at];
    if (!step) return true;
    const answered = await step({ title, step: at + 1, totalSteps: all.length });
    if (answered === undefined) return false;
    at += answered === back ? -1 : 1;
  }
}
