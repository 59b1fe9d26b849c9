// Models and other assets that what is imported with a workspace refers to: they stay ids unless somebody wants them.
import type { ResourceAnswers } from "../../azure/index";
import { type QuickPickPosition, runSteps } from "../../quickPick/index";
import type { ImportContext } from "../context";
import { askForResources, type ResourcesChoice } from "../found/askForResources";
import { offerIn, readAssets, referredThere } from "../found/offering";
import { resourceParts } from "../selection";
import { shownName } from "../shownName";
import type { ImportChoice } from "./choice";
import { workspacesTitle } from "./importTitle";
import type { ImportFile } from "./target";

/** What is imported, and how assets of it are written. */
interface AnswersAndAssets extends ResourceAnswers {
  readonly assets: "resources" | "data";
}

/** Adds those that the user chooses, if asked. Undefined if the user gives up, or it failed; the user has seen why. */
export async function withAssets(
  importing: ImportContext,
  { entries, selection, target, assets, asksForAssets }: ImportChoice & { readonly target: ImportFile },
  loaded: ResourceAnswers,
): Promise<AnswersAndAssets | undefined> {
  const as = assets ?? "data";
  const wanted: ReadonlySet<string> = new Set(selection.parts);
  if (!resourceParts.some((part) => wanted.has(part))) return { ...loaded, assets: as };
  const offer = await offerIn(importing, target);
  const there = await referredThere(importing, loaded.responses, offer);
  if (!there) return undefined;
  const { referred, gone } = there;
  const choice: ResourcesChoice = {
    ...{ resources: assets ? referred : [], inside: false, preventDestroy: false, files: "one", allForAzapi: false },
    ...{ azurerm: null, byAzurerm: false, assetsAsData: as === "data" },
  };
  const ask = (place: QuickPickPosition) =>
    askForResources(place, referred, choice, { of: "assets", options: ["assetsAsData"], mayBeNone: true });
  const title = workspacesTitle(entries.map(({ name }) => name));
  if (asksForAssets && referred.length > 0 && !(await runSteps(title, () => [ask]))) return undefined;
  const read = await readAssets(importing, choice.resources, offer);
  if (!read) return undefined;
  return {
    responses: [...loaded.responses, ...read.responses],
    read: [...loaded.read, ...read.read],
    notes: [
      ...[...loaded.notes, ...gone, ...read.notes],
      ...read.left.map(({ id, because }) => `${shownName(id)}: ${because}`),
    ],
    assets: choice.assetsAsData ? "data" : "resources",
  };
}
