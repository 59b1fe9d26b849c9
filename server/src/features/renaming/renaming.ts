import type { ForVariable } from "../../analysis/index";
import { languageOf } from "../../languages/index";
import { declaringOf, namedAt, type ReferenceTarget } from "../../references/index";
import { type Edit, isName, touches } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type MovedBlock, movedFrom } from "../moved/moved";
import { forVariableIn, occurrencesOf } from "../navigation/navigation";
import { type Renamable, type RenameRefusal, type Renaming, renamable, renameEdits } from "./renameEdits";

export type { Renamable, RenameRefusal, Renaming } from "./renameEdits";

/** Queries about renaming what a module declares. */
export interface RenameQueries {
  /** Undefined where nothing has a name that could be another. */
  renamable(uri: string, offset: number): Renamable | RenameRefusal | undefined;
  rename(uri: string, offset: number, name: string): Renaming | RenameRefusal | undefined;
}

/** Answers them from the store. */
export function renameQueries(store: Store): RenameQueries {
  const { read, scopeOf, moduleOf, modules } = store;

  /** Notes that something may be about to have another name: the editor asks before it renames. */
  function expectRename({ to }: MovedBlock, named: ReferenceTarget | undefined): void {
    const [declaration] = named ? declaringOf(named) : [];
    if (named && declaration) moduleOf(declaration.uri).formerNames.ask(named.address, to);
  }

  return {
    renamable(uri, offset) {
      const document = read(uri);
      const variable = document && forVariableIn(document, offset);
      return variable ? renamableVariable(variable, offset) : document && renamable(document, offset, scopeOf(uri));
    },
    rename(uri, offset, name) {
      const document = read(uri);
      if (!document) return undefined;
      const variable = forVariableIn(document, offset);
      const local = variable && renameVariable(variable, name);
      if (local) return "refused" in local ? local : { edits: new Map([[uri, local]]) };
      const scope = scopeOf(uri);
      const renaming = renameEdits(document, offset, name, {
        scope,
        modules: modules.values(),
        languageOf,
        movedFrom: movedFrom(store),
      });
      if (renaming && "moved" in renaming && renaming.moved)
        expectRename(renaming.moved, namedAt(document, offset, scope));
      return renaming;
    },
  };
}

/** Its name at an offset, which could be another one. */
function renamableVariable(variable: ForVariable, offset: number): Renamable {
  return { span: occurrencesOf(variable).find((span) => touches(span, offset))!, name: variable.name };
}

/** The edits that give it another name, or why there are none. */
function renameVariable(variable: ForVariable, name: string): readonly Edit[] | RenameRefusal {
  if (name === variable.name) return [];
  if (!isName(name))
    return {
      refused: `Choose another name than "${name}": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.`,
    };
  const isTaken = variable.roots.has(name) || variable.outer.some((one) => one.name === name);
  if (isTaken) return { refused: `Choose another name than ${name}: it has another meaning in this expression.` };
  return occurrencesOf(variable).map((span) => ({ span, text: name }));
}
