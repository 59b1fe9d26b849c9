import { entryOf } from "./body";
import type { Block } from "./document";

/** The address of the folder that a `module` block calls, if its source is a local path; `folder` is the caller's. */
export function calledFolder(block: Block, folder: string): string | undefined {
  const source = block.kind === "module" ? entryOf(block.body, "source")?.value : undefined;
  if (source?.kind !== "text" || !/^\.\.?(\/|$)/.test(source.text)) return undefined;
  const parts = folder.split("/");
  for (const part of source.text.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(encodeURIComponent(part));
  }
  return parts.join("/");
}
