// "Azure ML: Import" of what is below a workspace in the tree: computes, datastores, outbound rules, companions.
import { nodesOf, resourceOf } from "../../explorer/loaded";
import type { ImportContext } from "../context";
import { chooseFile } from "../questions/chooseImport";
import { mayImport, propose } from "./importWorkspace";
import type { Preview } from "./preview";

/** Imports what was clicked, or all that is selected, into the file that is chosen, as Azure has answered about it. */
export async function importSelected(
  importing: ImportContext,
  preview: Preview,
  args: readonly unknown[],
): Promise<void> {
  const nodes = nodesOf(args).filter(({ subject: { kind } }) => kind === "child" || kind === "companion");
  const resources = nodes.flatMap(({ subject }) => resourceOf(subject) ?? []).filter(({ raw }) => raw !== undefined);
  const [first, ...others] = resources;
  if (!first || !mayImport()) return;
  const choice = await chooseFile(importing, others.length > 0 ? "resources" : first.name);
  if (!choice?.target) return;
  await propose(importing, preview, {
    target: choice.target,
    // Companions are to be resources: they are what is imported.
    selection: { parts: [], companions: "resources", preventDestroy: false },
    stack: choice.stack,
    responses: resources.map(({ raw }) => raw),
    notes: [],
  });
}
