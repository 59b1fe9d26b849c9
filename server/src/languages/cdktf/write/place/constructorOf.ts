import { indented } from "../../../../text/indented";
import type { Imports } from "../imports";

/** The constructor of a stack that has these statements. */
export function constructorOf(statements: string, imports: Imports, uri: string): string {
  const takes = isTyped(uri) ? `scope: ${imports.construct()}, id: string` : "scope, id";
  return `constructor(${takes}) {\n  super(scope, id);\n\n${indented(statements)}\n}`;
}

/** JavaScript has no types. */
function isTyped(uri: string): boolean {
  return /\.[cm]?ts$/.test(uri);
}
