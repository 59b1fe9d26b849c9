import { type Block, bodyItemOf, type Value } from "../../model/index";
import { localFolder } from "../filesRead";
import type { Scope } from "../scope";
import { calledFolder } from "./calledFolder";

/** The source of a `module` block, or of the one in a run of a test. Undefined for other blocks. */
export function sourceOf({ kind, body }: Block): Value | undefined {
  if (kind === "module") return bodyItemOf(body, "source")?.value;
  const inside = kind === "run" ? bodyItemOf(body, "module")?.value : undefined;
  return inside?.kind === "body" ? bodyItemOf(inside.body, "source")?.value : undefined;
}

/**
 * The path of the folder of a call if nothing in it is read, although it may exist: it is outside of what people have
 * opened, or could not be read.
 */
export function unreadFolder(
  call: Block,
  { module, moduleAt }: Pick<Scope, "module" | "moduleAt">,
): string | undefined {
  const path = sourceOf(call) && localFolder(call, module);
  if (path === undefined || module.missing?.has(path)) return undefined;
  return moduleAt(calledFolder(call, module) ?? "")?.documents.size ? undefined : path;
}

/** The folders that calls of a module lead to and that are not read, each once. */
export function unreadFolders(scope: Pick<Scope, "module" | "moduleAt">): readonly string[] {
  const blocks = [...scope.module.documents.values()].flatMap((document) => document.blocks);
  return [...new Set(blocks.flatMap((block) => unreadFolder(block, scope) ?? []))];
}
