import { createBox } from "../shown/lists";
import { asked } from "./asked";
import type { Place } from "./inSteps";

interface Asking {
  readonly prompt: string;
  readonly value: string;
  /** How much of the value is selected, from its beginning. */
  readonly selected: number;
  /** What is wrong with a name, as a sentence. */
  readonly wrong: (value: string) => string | undefined;
}

/** A name with which nothing is wrong. */
export async function askForName(place: Place, { prompt, value, selected, wrong }: Asking) {
  const input = createBox(prompt, wrong);
  input.value = value;
  input.valueSelection = [0, selected];
  return asked<string>(input, place, () => (wrong(input.value) === undefined ? input.value : undefined));
}
