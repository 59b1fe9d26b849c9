import type { Document } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import type { Surroundings } from "../../language";
import { importsInto } from "./importsInto";

/** What a class is called in a program, and the import that it needs first. */
export interface Named {
  readonly name: string;
  readonly also: readonly Edit[];
}

/** The class of a type under the name that the imports give it, or with an import like those that are there. */
export function importFor(document: Document, kind: string, type: string, about: Surroundings): Named {
  const imports = importsInto(document, about);
  const name = imports.binding(kind, type);
  return { name, also: imports.edits() };
}
