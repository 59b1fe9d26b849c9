import type { ForVariable } from "../../analysis/index";
import { type Edit, isName, touches } from "../../text/index";
import { occurrencesOf } from "../navigation/navigation";
import type { Renamable, RenameRefusal } from "./renameEdits";

/** Its name at an offset, which could be another one. */
export function renamableVariable(variable: ForVariable, offset: number): Renamable {
  return { span: occurrencesOf(variable).find((span) => touches(span, offset))!, name: variable.name };
}

/** The edits that give it another name, or why there are none. */
export function renameVariable(variable: ForVariable, name: string): readonly Edit[] | RenameRefusal {
  if (name === variable.name) return [];
  if (!isName(name))
    return {
      refused: `Choose another name than "${name}": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.`,
    };
  const isTaken = variable.roots.has(name) || variable.outer.some((one) => one.name === name);
  if (isTaken) return { refused: `Choose another name than ${name}: it has another meaning in this expression.` };
  return occurrencesOf(variable).map((span) => ({ span, text: name }));
}
