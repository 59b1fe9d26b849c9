// Wizards: several questions in a row with "2/4" and a button back, like VS Code's own.

/** The position of a question in a sequence of questions. */
export interface QuickPickPosition {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** The way back to the question before. */
export const back = Symbol("back");
/** The answer of a user who went back. */
export type Back = typeof back;

/** Asks one question, and keeps the answer. Undefined if the user did not answer. */
export type QuickPickStep = (place: QuickPickPosition) => Promise<true | Back | undefined>;

/** Asks until every question is answered; false if the user gave up. An answer may decide which questions follow. */
export async function runSteps(title: string, steps: () => readonly QuickPickStep[]): Promise<boolean> {
  for (let at = 0; ; ) {
    const all = steps();
    const step = all[at];
    if (!step) return true;
    const answered = await step({ title, step: at + 1, totalSteps: all.length });
    if (answered === undefined) return false;
    at += answered === back ? -1 : 1;
  }
}
