/** How people call resources, out of the text of `nameForms.jsonl`, whose first line names its sources. */
import { factsByLine } from "./factsByLine";

/** How names of a type of azurerm's are. */
export interface NameForm {
  /** What they begin with before a dash; empty where they begin with nothing of their own. */
  readonly begins: string;
  /** Set where they have no dashes. */
  readonly dashless?: true;
  /** The shortest and the longest, where they are short. */
  readonly length?: readonly [shortest: number, longest: number];
}

/** By type. Empty if the text is not such a list. */
export function readNameForms(text: string): ReadonlyMap<string, NameForm> {
  const [, ...rows] = factsByLine<NameForm & { readonly type: string }>(text);
  return new Map(rows.map(({ type, ...form }) => [type, form]));
}
