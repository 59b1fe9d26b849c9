import type { Scope } from "../../analysis/index";
import type { Document, Module } from "../../model/index";
import { namedAt, referenceOriginsOf, referencesTo } from "../../references/index";
import { forVariableIn, occurrencesOf } from "./forVariable";
import type { Highlight, Location } from "./navigationTypes";

/** Every mention of what is at an offset. In programs only what is written as it is: variables are their compiler's. */
export function references(
  document: Document,
  offset: number,
  withDeclaration: boolean,
  scope: Scope,
  modules: Iterable<Module>,
): Location[] {
  const named = namedAt(document, offset, scope);
  if (!named) {
    const variable = forVariableIn(document, offset);
    const places = variable ? (withDeclaration ? occurrencesOf(variable) : variable.uses) : [];
    return places.map((span) => ({ uri: document.uri, span }));
  }
  return [...referencesTo(named, modules)]
    .filter(
      ({ origin, document: there }) => isShown(origin.isLiteral, there) && (withDeclaration || !origin.isDeclaration),
    )
    .map(({ document: { uri }, origin: { whole } }) => ({ uri, span: whole }));
}

/** The mentions in the same document. */
export function highlights(document: Document, offset: number, scope: Scope): Highlight[] {
  const named = namedAt(document, offset, scope);
  const variable = named ? undefined : forVariableIn(document, offset);
  if (variable) return occurrencesOf(variable).map((span) => ({ span, isDeclaration: span === variable.declaration }));
  if (!named || !isShown(named.origin.isLiteral, document)) return [];
  const { address, via } = named.origin;
  // Inputs and outputs of a call are found by their names here, also where the called module is not known.
  return [...referenceOriginsOf(document)]
    .filter(({ origin }) => origin.address === address && origin.via === via && isShown(origin.isLiteral, document))
    .map(({ origin: { name, isDeclaration } }) => ({ span: name, isDeclaration }));
}

function isShown(isLiteral: boolean, { isProgram }: Document): boolean {
  return isLiteral || !isProgram;
}
