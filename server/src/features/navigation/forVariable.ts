import { type ForVariable, forVariableAt } from "../../analysis/index";
import type { Document } from "../../model/index";
import { type Edit, isName, type Span, touches } from "../../text/index";
import type { Renamable, RenameRefusal } from "./navigationTypes";

/** The variable of a `for` expression at an offset of a document; none in programs, whose compiler knows them. */
export function forVariableIn({ blocks, isProgram }: Document, offset: number): ForVariable | undefined {
  const block = isProgram ? undefined : blocks.find(({ body }) => touches(body.span, offset));
  return block && forVariableAt(block, offset);
}

/** Where it is introduced and read, in the order of the text. */
export function occurrencesOf({ declaration, uses }: ForVariable): readonly Span[] {
  return [declaration, ...uses];
}

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
