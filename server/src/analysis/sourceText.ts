import { memoByName, memoFor, weakMemo } from "../memo/index";
import type { Module, Value } from "../model/index";
import type { Scope } from "./scope";

/**
 * A value as it is written in the document of the scope; undefined if that document is not there. A caller that reads
 * the document itself is computed again after each keystroke in it. With this function, it is computed again only if
 * the value is written differently.
 */
export function sourceTextOf(value: Value, { module, uri }: Scope): string | undefined {
  return textsIn(module)(value, uri);
}

/** The id of the language of a scope's document. */
export function languageIdIn({ module, uri }: Scope): string | undefined {
  return languageIds(module, uri);
}

/** Whether the document of a scope is a program, asked in the same way. */
export function isInProgram({ module, uri }: Scope): boolean {
  return programs(module, uri);
}

const textsIn = weakMemo(({ documents }: Module) =>
  memoFor(({ span }: Value, uri) => documents.get(uri)?.pieces.slice(span.start, span.end)),
);

const languageIds = memoByName(({ documents }: Module, uri) => documents.get(uri)?.languageId);

const programs = memoByName(({ documents }: Module, uri) => documents.get(uri)?.isProgram === true);
