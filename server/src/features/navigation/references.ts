import type { Scope } from "../../analysis/index";
import type { Document, Module } from "../../model/index";
import { mentionsOf, mentionsTo, namedAt } from "../../references/index";
import { forVariableIn, placesOf } from "./forVariable";
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
    const places = variable ? (withDeclaration ? placesOf(variable) : variable.uses) : [];
    return places.map((span) => ({ uri: document.uri, span }));
  }
  return [...mentionsTo(named, modules)]
    .filter(
      ({ mention, document: there }) =>
        isShown(mention.isLiteral, there) && (withDeclaration || !mention.isDeclaration),
    )
    .map(({ document: { uri }, mention: { whole } }) => ({ uri, span: whole }));
}

/** The mentions in the same document. */
export function highlights(document: Document, offset: number, scope: Scope): Highlight[] {
  const named = namedAt(document, offset, scope);
  const variable = named ? undefined : forVariableIn(document, offset);
  if (variable) return placesOf(variable).map((span) => ({ span, isDeclaration: span === variable.declaration }));
  if (!named || !isShown(named.mention.isLiteral, document)) return [];
  const { address, via } = named.mention;
  // Inputs and outputs of a call are found by their names here, also where the called module is not known.
  return [...mentionsOf(document)]
    .filter(({ mention }) => mention.address === address && mention.via === via && isShown(mention.isLiteral, document))
    .map(({ mention: { name, isDeclaration } }) => ({ span: name, isDeclaration }));
}

function isShown(isLiteral: boolean, { isProgram }: Document): boolean {
  return isLiteral || !isProgram;
}
