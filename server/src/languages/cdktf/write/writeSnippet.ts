import type { Document } from "../../../model/document";
import type { Surroundings, Written } from "../../language";
import { importsInto } from "./importsInto";

const line = /^import \{ (\w+) \} from "\.\/\.gen\/providers\/(\w+)\/([\w-]+)";$/;

/** A set-up as it is kept: its imports become those that the document lacks, and classes what the document calls them. */
export function writeSnippet(document: Document, body: string, about: Surroundings): Written {
  const at = body.indexOf("\n\n");
  let text = body.slice(at + 2);
  const imports = importsInto(document, about);
  for (const written of body.slice(0, at).split("\n")) {
    const [, name, provider = "", folder = ""] = line.exec(written) ?? [];
    if (!name) continue;
    const isData = folder.startsWith("data-");
    const stem = (isData ? folder.slice("data-".length) : `${provider}-${folder}`).replaceAll("-", "_");
    const called = imports.binding(isData ? "data" : "resource", stem);
    text = text.replaceAll(`new ${name}(`, `new ${called}(`);
  }
  return { text, also: imports.edits() };
}
