import type { Imports } from "../imports";
import { indent } from "../layout";

/** The constructor of a stack that has these statements. */
export function constructorOf(statements: string, imports: Imports, uri: string): string {
  const takes = isTyped(uri) ? `scope: ${imports.construct()}, id: string` : "scope, id";
  return `constructor(${takes}) {\n  super(scope, id);\n\n${indent(statements)}\n}`;
}

/** JavaScript has no types. */
function isTyped(uri: string): boolean {
  return /\.[cm]?ts$/.test(uri);
}
