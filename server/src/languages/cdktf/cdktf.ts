import type { Language } from "../language";
import { later } from "./later";

/** Programs that construct what Terraform shall do, for CDKTF and its successor CDK Terrain. */
export const cdktf = {
  id: "typescript",
  matches: (fileName) => /\.[cm]?[jt]s$/.test(fileName) && !/\.d\.[cm]?ts$/.test(fileName),
  module: "document",
  commentSign: "//",
  get read() {
    return later().programs.read;
  },
  get reread() {
    return later().programs.reread;
  },
  get write() {
    return later().programs.write;
  },
  get worded() {
    return later().programs.worded;
  },
  get comments() {
    return later().programs.comments;
  },
  get conversion() {
    return later().programs.conversion;
  },
  get placing() {
    return later().programs.placing;
  },
} satisfies Language;
