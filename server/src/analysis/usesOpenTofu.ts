import { memoFor } from "../memo/index";
import { bodyItemOf, type Module } from "../model/index";
import { blocksOfKind } from "./blocksOf";

/** Whether something in a module exists only in OpenTofu. Then it is not a mistake if only Terraform refuses it. */
export const usesOpenTofu = memoFor((module: Module): boolean => {
  const { documents, toolVersions = [], isLockedByOpenTofu } = module;
  return (
    isLockedByOpenTofu === true ||
    toolVersions.some(({ program }) => program === "OpenTofu") ||
    [...documents.keys()].some((uri) => /\.tofu(?:\.json)?$/.test(uri)) ||
    blocksOfKind(module, "language").length > 0 ||
    blocksOfKind(module, "terraform").some(({ body }) => bodyItemOf(body, "encryption") !== undefined)
  );
});
