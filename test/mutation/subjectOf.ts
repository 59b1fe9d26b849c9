import type { BlockNode, BodyItemNode, BodyNode } from "../../server/src/analysis/nodes";
import { walk } from "../../server/src/analysis/walk";
import { languageOf } from "../../server/src/languages/index";
import { createWorkspace } from "../../server/src/workspace/store";
import { openInto } from "../harness/openCase";
import { catalog, uriOf } from "../harness/service";
import type { Subject } from "./break";
import type { Program } from "./programs";

/** Reads a program, and lays it over its schemas. */
export function subjectOf({ name, text }: Program): Subject {
  const { store, updates } = createWorkspace(catalog);
  openInto(updates, name, text);
  const uri = uriOf(name);
  const [document, scope, writer] = [store.read(uri)!, store.scopeOf(uri), languageOf(uri)!.write];
  const write: Subject["write"] = (changes) => writer.edits(document, changes);
  const [blocks, bodies, items]: [BlockNode[], BodyNode[], BodyItemNode[]] = [[], [], []];
  const references: Subject["references"][number][] = [];
  const calls: Subject["calls"][number][] = [];
  for (const block of document.blocks) {
    // In a program these are calls of the resource, which the compiler sees to.
    if (document.isProgram && ["import", "moved"].includes(block.kind)) continue;
    walk(block, scope, {
      block: (node) => blocks.push(node),
      body: (node) => bodies.push(node),
      bodyItem: (node) => items.push(node),
      reference: (node) => references.push(node),
      call: (node) => calls.push(node),
    });
  }
  return { document, write, scope, blocks, bodies, items, references, calls };
}
