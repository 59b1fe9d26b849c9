import type { Language } from "../language";
import { readJson } from "./readJson";
import { write } from "./write";

/** Terraform's JSON syntax, which programs write and people read. */
export const json = {
  id: "json",
  matches: (fileName) => /\.(tf|tofu|tfvars)\.json$/.test(fileName),
  module: "folder",
  read: readJson,
  write,
} satisfies Language;
