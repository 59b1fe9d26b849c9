import type { Document } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import type { Surroundings, Written } from "../../language";
import { importFor } from "./importFor";

const line = /^import \{ (\w+) \} from "\.\/\.gen\/providers\/(\w+)\/([\w-]+)";$/;

/** A set-up as it is kept: its imports become those that the document lacks, and classes what the document calls them. */
export function writeSnippet(document: Document, body: string, about: Surroundings): Written {
  const at = body.indexOf("\n\n");
  let text = body.slice(at + 2);
  const also: Edit[] = [];
  for (const written of body.slice(0, at).split("\n")) {
    const [, name, provider = "", folder = ""] = line.exec(written) ?? [];
    if (!name) continue;
    const isData = folder.startsWith("data-");
    const stem = (isData ? folder.slice("data-".length) : `${provider}-${folder}`).replaceAll("-", "_");
    const named = importFor(document, isData ? "data" : "resource", stem, about);
    also.push(...named.also);
    text = text.replaceAll(`new ${name}(`, `new ${named.name}(`);
  }
  return { text, also: joined(also) };
}

/** Imports that come to stand at one place, as one edit: an editor takes no two there. */
function joined(edits: readonly Edit[]): Edit[] {
  const [first] = edits;
  return first ? [{ span: first.span, text: edits.map(({ text }) => text).join("") }] : [];
}
