import type { Language } from "../language";
import { readDocument } from "./readDocument";
import { reread } from "./reread";
import { write } from "./write/write";

/** Terraform's own language, in all files that are written in it. */
export const hcl: Language = {
  matches: (fileName) => /\.(tf|tofu|tfvars|(tftest|tfmock|tfquery|lock)\.hcl)$/.test(fileName),
  read: readDocument,
  reread,
  write,
};
