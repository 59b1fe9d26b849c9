import { declaringDocuments, rootOfInstalled } from "../../analysis/index";
import { memoFor } from "../../memo/index";
import { type Block, fileName, type Module } from "../../model/index";

/** Whether a module belongs to the user and is completely known, so that what it lacks is missing and can be added. */
export function isOwnAndWhole({ folder, isPartial, leftOut }: Module): boolean {
  return !isPartial && !leftOut?.length && rootOfInstalled(folder) === undefined;
}

/** Where something is said of a module as a whole: its first block, in main.tf if it has that. */
export const firstBlockIn = memoFor((module: Module): Block | undefined => {
  const documents = declaringDocuments(module).filter(({ blocks }) => blocks.length > 0);
  return (documents.find(({ uri }) => fileName(uri).startsWith("main.tf")) ?? documents[0])?.blocks[0];
});
