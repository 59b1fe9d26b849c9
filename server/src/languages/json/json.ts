import type { Document } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";
import type { Language } from "../language";
import { reuseBlocks } from "../reuseBlocks";
import { commentsIn } from "./commentsIn";
import { readJson } from "./readJson";
import { write } from "./write";

/** Terraform's JSON syntax, which programs write and people read. */
export const json = {
  id: "json",
  matches: (fileName) => /\.(tf|tofu|tfvars)\.json$/.test(fileName),
  module: "folder",
  read: readJson,
  reread: (previous: Document, edit: Edit) =>
    reuseBlocks(previous, readJson(previous.uri, applyEdits(previous.text, [edit]))),
  write,
  comments: ({ text }) => commentsIn(text),
} satisfies Language;
