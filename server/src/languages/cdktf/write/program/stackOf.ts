import { decodeUriPart, indented } from "../../../../text/index";
import type { Imports } from "../imports";
import { lineWidth } from "../writeContext";
import { reservedNames } from "./reservedNames";
import type { TargetProgram } from "./targetProgram";

/** How wide the statements of a new stack's constructor may be, which are further in. */
export const newStackWidth = lineWidth - 4;

/** What a new stack is for. */
interface NewStack {
  /** The document that it is to be in. */
  readonly uri: string;
  /** What it is called, where somebody says so. */
  readonly wanted?: string | undefined;
  /** Whether the document exports what it declares. */
  readonly isModule: boolean;
}

/** A class that is a stack of these statements, which may not import more than has been asked for already. */
export function stackOf(statements: string, program: TargetProgram, { uri, wanted, isModule }: NewStack) {
  const base = program.imports.core("TerraformStack");
  const inside = indented(constructorOf(statements, program.imports, uri));
  // What the statements import is known now.
  const name = stackName(uri, wanted, (one) => program.names.has(one) || program.imports.isUsed(one));
  return { name, text: `${isModule ? "export " : ""}class ${name} extends ${base} {\n${inside}\n}` };
}

/** The constructor of a stack that has these statements. */
export function constructorOf(statements: string, imports: Imports, uri: string): string {
  const takes = isTyped(uri) ? `scope: ${imports.construct()}, id: string` : "scope, id";
  return `constructor(${takes}) {\n  super(scope, id);\n\n${indented(statements)}\n}`;
}

/** JavaScript has no types. */
function isTyped(uri: string): boolean {
  return /\.[cm]?ts$/.test(uri);
}

/** Types of the language, and what the library calls its own: no class may be called so. */
const taken = new Set([..."any bigint boolean never number string symbol unknown TerraformStack".split(" ")]);

/** What a new stack is called: as it is wanted where a class may be called that, else after it or the file. */
function stackName(uri: string, wanted: string | undefined, isUsed: (name: string) => boolean): string {
  const file = decodeUriPart(uri.slice(uri.lastIndexOf("/") + 1)).replace(/\.[cm]?[jt]s$/, "");
  const mayBe = wanted && /^[A-Za-z_$][\w$]*$/.test(wanted) && !reservedNames.has(wanted) && !taken.has(wanted);
  const name = mayBe ? wanted : stackNameOf(wanted ?? file);
  let free = name;
  for (let number = 2; isUsed(free); number++) free = `${name}${number}`;
  return free;
}

/** `mlw-lab` as `MlwLabStack`. */
function stackNameOf(file: string): string {
  const words = file.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  const stack = name.endsWith("Stack") ? name : `${name}Stack`;
  // That is the library's own.
  return /^[A-Z]/.test(name) && stack !== "TerraformStack" ? stack : `Imported${stack}`;
}
