import type { Catalog } from "../../catalog/index";
import type { Document } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";
import type { Language } from "../language";
import { reuseBlocks } from "../reuseBlocks";
import { allCommentsIn, commentsOnConverted } from "./convert/commentsOnConverted";
import { sourceOf } from "./convert/sourceOf";
import { parseProgram } from "./parse/parseProgram";
import { keepReadingFor, reparseConfig } from "./parse/reparseConfig";
import { withConstruct } from "./parse/typedObject";
import { renderMessage } from "./renderMessage";
import { placeBlocks } from "./write/place/placeBlocks";
import { stacksOf } from "./write/place/stacksOf";
import { writeProgram } from "./write/program/writeBlocks";
import { write } from "./write/write";

/** The functions that read and write programs. */
export const programs = {
  parse: parseProgram,
  reparse,
  supposed,
  write,
  renderMessage,
  comments: allCommentsIn,
  conversion: {
    source: sourceOf,
    comments: commentsOnConverted,
    program: writeProgram,
  },
  placing: { stacks: stacksOf, place: placeBlocks },
} satisfies Partial<Language>;

function reparse(previous: Document, edit: Edit, catalog: Catalog): Document {
  const quickly = reparseConfig(previous, edit);
  if (quickly) return quickly;
  const fresh = parseProgram(previous.uri, applyEdits(previous.text, [edit]), catalog);
  const document = { ...reuseBlocks(previous, fresh), pieces: previous.pieces.edited(edit, fresh.text) };
  keepReadingFor(document, fresh);
  return document;
}

function supposed({ uri, text }: Document, offset: number, catalog: Catalog): Document | undefined {
  const made = withConstruct(text, offset, catalog);
  return made === undefined ? undefined : parseProgram(uri, made, catalog);
}
