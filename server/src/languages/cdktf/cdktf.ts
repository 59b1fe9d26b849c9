import type { Language } from "../language";
import { lazy } from "./lazy";

/** Programs that construct what Terraform shall do, for CDKTF and its successor CDK Terrain. */
export const cdktf = {
  id: "typescript",
  matches: (fileName) => /\.[cm]?[jt]s$/.test(fileName) && !/\.d\.[cm]?ts$/.test(fileName),
  module: "document",
  commentSign: "//",
  get parse() {
    return lazy().programs.parse;
  },
  get reparse() {
    return lazy().programs.reparse;
  },
  get supposed() {
    return lazy().programs.supposed;
  },
  get write() {
    return lazy().programs.write;
  },
  get renderMessage() {
    return lazy().programs.renderMessage;
  },
  get comments() {
    return lazy().programs.comments;
  },
  get conversion() {
    return lazy().programs.conversion;
  },
  get placing() {
    return lazy().programs.placing;
  },
} satisfies Language;
