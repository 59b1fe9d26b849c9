import type { Document } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";
import type { Language } from "../language";
import { reuseBlocks } from "../reuseBlocks";
import { commentMembers } from "./commentMembers";
import { parseJson } from "./parseJson";
import { write } from "./write";

/** Terraform's JSON syntax, which programs write and people read. */
export const json = {
  id: "json",
  matches: (fileName) => /\.(tf|tofu|tfvars)\.json$/.test(fileName),
  module: "folder",
  parse: parseJson,
  reparse: (previous: Document, edit: Edit) =>
    reuseBlocks(previous, parseJson(previous.uri, applyEdits(previous.text, [edit]))),
  write,
  comments: ({ text }) => commentMembers(text),
} satisfies Language;
