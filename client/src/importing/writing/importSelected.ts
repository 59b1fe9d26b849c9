// "Azure ML: Import" of what is below a workspace or a subscription in the tree: computes, datastores, outbound rules, companions; endpoints,
// accounts and whatever else there is, with what is below them.
import { l10n } from "vscode";
import { keyOfId } from "../../../../server/src/resourceIds/index";
import type { Azure, LiveResource, ResourceAnswers } from "../../azure/index";
import { nodesOf, resourceOf } from "../../explorer/loaded";
import { type QuickPickPosition, runSteps } from "../../quickPick/index";
import type { ImportContext } from "../context";
import { askForResources, isForAzurerm, type ResourcesChoice } from "../found/askForResources";
import { idIn, isAsset, offerIn, readAssets, referredThere } from "../found/offering";
import { askWithProgress } from "../loadResponses";
import { chooseFile } from "../questions/chooseImport";
import { importTitle } from "../questions/importTitle";
import type { ImportFile } from "../questions/target";
import { lastOf, shownName } from "../shownName";
import { mayImport, propose } from "./importWorkspace";
import type { Preview } from "./preview";

/** Imports what was clicked, or all that is selected, into the file that is chosen. */
export async function importSelected(
  importing: ImportContext,
  preview: Preview,
  args: readonly unknown[],
): Promise<void> {
  const subjects = nodesOf(args).map(({ subject }) => subject);
  const known = subjects.filter(({ kind }) => kind === "child" || kind === "companion");
  const answered = known.flatMap((subject) => resourceOf(subject) ?? []).filter(({ raw }) => raw !== undefined);
  const listed = subjects.flatMap((subject) => (subject.kind === "resource" ? [subject.resource] : []));
  const all = [...answered, ...listed];
  const [first, ...others] = all;
  if (!first || !mayImport()) return;
  const title = importTitle(all.map(nameOf));
  const choice = await chooseFile(importing, others.length > 0 ? "resources" : nameOf(first), title);
  if (!choice?.target) return;
  const read = listed.length > 0 ? await answersAbout(importing.view.azure(), listed) : nothing;
  const wanted = read && (await choose(importing, choice.target, title, read, answered.length > 0));
  if (!wanted) return;
  const { as, preventDestroy, assets } = wanted;
  await propose(importing, preview, {
    target: choice.target,
    // Companions are to be resources: they are what is imported.
    selection: { parts: [], companions: "resources", preventDestroy, as },
    stack: choice.stack,
    responses: [...answered.map(({ raw }) => raw), ...wanted.responses],
    notes: wanted.notes,
    more: { azapi: wanted.read, as, assets },
  });
}

/** What is imported of what was read, and how. */
interface WantedAnswers extends ResourceAnswers {
  readonly as: "azurerm" | "azapi";
  readonly preventDestroy: boolean;
  readonly assets: "resources" | "data";
}

/** Has people choose of what was read, and of the assets that it refers to. Undefined where they give up. */
async function choose(
  importing: ImportContext,
  target: ImportFile,
  title: string,
  read: ResourceAnswers,
  mayBeNone: boolean,
): Promise<WantedAnswers | undefined> {
  const offer = await offerIn(importing, target);
  const ids = new Set(read.responses.map((one) => keyOfId(idIn(one))));
  const offered = read.responses.length > 0 ? await offer(read.responses, "answers") : [];
  const free = offered.filter(({ id, left }) => !left && ids.has(keyOfId(id)));
  const there = await referredThere(importing, read.responses, offer);
  if (!there) return undefined;
  const { referred, gone } = there;
  const all = [...free, ...referred];
  const choice: ResourcesChoice = {
    ...{ resources: free, inside: true, preventDestroy: false, files: "one", allForAzapi: false },
    ...{ azurerm: null, byAzurerm: false, assetsAsData: true },
  };
  const options = [
    ...(mayBeNone || isForAzurerm(all) ? (["allForAzapi"] as const) : []),
    "preventDestroy" as const,
    ...(all.some(isAsset) ? ["assetsAsData" as const] : []),
  ];
  const ask = () => [
    (place: QuickPickPosition) => askForResources(place, all, choice, { of: "found", options, mayBeNone }),
  ];
  if (free.length > 0 && !(await runSteps(title, ask))) return undefined;
  const assets = await readAssets(
    importing,
    referred.filter((one) => choice.resources.includes(one)),
    offer,
  );
  if (!assets) return undefined;
  const left = new Set(free.flatMap((one) => (choice.resources.includes(one) ? [] : [keyOfId(one.id)])));
  return {
    responses: [...read.responses.filter((one) => !left.has(keyOfId(idIn(one)))), ...assets.responses],
    read: [...read.read, ...assets.read],
    notes: [
      ...[...read.notes, ...gone, ...assets.notes],
      ...assets.left.map(({ id, because }) => `${shownName(id)}: ${because}`),
    ],
    as: choice.allForAzapi ? "azapi" : "azurerm",
    preventDestroy: choice.preventDestroy,
    assets: choice.assetsAsData ? "data" : "resources",
  };
}

/** Versions and deployments are called after what they are of. */
function nameOf({ id, name }: Pick<LiveResource, "id" | "name">): string {
  const shown = shownName(id);
  return shown === lastOf(id) ? name : shown;
}

const nothing: ResourceAnswers = { responses: [], notes: [], read: [] };

/** Undefined when it was canceled, or has failed, which has been said. */
function answersAbout(azure: Azure, resources: readonly LiveResource[]): Promise<ResourceAnswers | undefined> {
  const title =
    resources.length === 1
      ? l10n.t("Reading {0} from Azure", resources[0]!.name)
      : l10n.t("Reading {0} resources from Azure", resources.length);
  return askWithProgress(title, (signal) => azure.resourceAnswers(resources, signal));
}
