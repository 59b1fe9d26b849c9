import type { Catalog } from "../../catalog/index";
import type { Document } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";
import type { Language } from "../language";
import { reuseBlocks } from "../reuseBlocks";
import { allCommentsIn, commentsIn } from "./convert/commentsIn";
import { sourceOf } from "./convert/sourceOf";
import { readProgram } from "./read/readProgram";
import { keepReadingFor, rereadConfig } from "./read/rereadConfig";
import { worded } from "./worded";
import { placeBlocks } from "./write/place/placeBlocks";
import { stacksOf } from "./write/place/stacksOf";
import { writeProgram } from "./write/program/writeBlocks";
import { write } from "./write/write";

/** All that reads programs and writes them. */
export const programs = {
  read: readProgram,
  reread,
  write,
  worded,
  comments: allCommentsIn,
  conversion: {
    source: sourceOf,
    comments: commentsIn,
    program: writeProgram,
  },
  placing: { stacks: stacksOf, place: placeBlocks },
} satisfies Partial<Language>;

function reread(previous: Document, edit: Edit, catalog: Catalog): Document {
  const quickly = rereadConfig(previous, edit);
  if (quickly) return quickly;
  const fresh = readProgram(previous.uri, applyEdits(previous.text, [edit]), catalog);
  const document = { ...reuseBlocks(previous, fresh), pieces: previous.pieces.edited(edit, fresh.text) };
  keepReadingFor(document, fresh);
  return document;
}
