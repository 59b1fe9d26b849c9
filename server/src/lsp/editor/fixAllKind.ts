import { CodeActionKind } from "vscode-languageserver";
import { section } from "./settings";

/** The kind under which `editor.codeActionsOnSave` asks for our safe fixes alone. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.${section}`;
