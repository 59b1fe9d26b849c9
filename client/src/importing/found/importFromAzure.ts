// "Azure ML: Import from Azure": a resource group, what a query finds, or one resource, with what is in it.
import { l10n, Uri, workspace } from "vscode";
import {
  type AzurermParams,
  type AzurermResult,
  azurermRequest,
  type OfferFoundParams,
  type OfferFoundResult,
  offerFoundRequest,
} from "../../../../server/src/protocol/index";
import type { AzureProblem, Collected, Found } from "../../azure/index";
import { isNode, nodesOf, showProblem } from "../../explorer/loaded";
import { runSteps } from "../../quickPick/index";
import { showInformation } from "../../shown/index";
import type { ImportContext } from "../context";
import { askWithProgress } from "../loadResponses";
import type { ImportTargetChoice } from "../questions/choice";
import { chooseFile } from "../questions/chooseImport";
import { foundTitle } from "../questions/importTitle";
import { targetAt } from "../questions/target";
import { mayImport, propose } from "../writing/importWorkspace";
import type { Preview } from "../writing/preview";
import { askForResources, lastOf, type ResourcesChoice } from "./askForResources";
import { askForWanted, askForWay, type SearchChoice, type Wanted } from "./askForSearch";

/** The arguments of the command: what a keybinding, or another extension, may say instead of a person; what is not said is asked. */
interface FoundOptions {
  /** The name or id of a resource group. */
  readonly group?: string;
  readonly query?: string;
  readonly id?: string;
  readonly subscription?: string;
  /** The address of the file, which need not be there. */
  readonly target?: string;
  /** Whether all that is found is imported without a question, with what is in it, and how many files it becomes. */
  readonly all?: boolean;
  readonly files?: "one" | "kind";
  /** `azapi`: all that azapi has a type for is written for it. */
  readonly as?: "azurerm" | "azapi";
  /** `false`: an azurerm that is installed is not asked. */
  readonly azurerm?: boolean;
}

/** From the choice of what is looked for to the text in files, as one edit; an import that is given up leaves nothing behind. */
export async function importFromAzure(
  importing: ImportContext,
  preview: Preview,
  args: readonly unknown[],
): Promise<void> {
  if (!mayImport()) return;
  const options = optionsFrom(args);
  const wanted = wantedIn(options) ?? (await askForSearch(importing, options));
  if (!wanted) return;
  const found = await look(importing, wanted);
  if (!found) return;
  const choice = options.target
    ? { target: await targetAt(importing, Uri.parse(options.target)) }
    : await chooseFile(importing, nameFor(wanted), foundTitle(found.resources.map(({ id }) => lastOf(String(id)))));
  if (!choice?.target) return;
  const offer = await offerIn(importing, choice);
  const offered = await offer(found.resources, "rows");
  for (const { id, left } of offered) if (left) importing.log.info(`${id} is not imported. ${left.because}`);
  const free = offered.filter(({ left }) => !left);
  // What the code has already may have parts that it has not.
  const holders = offered.filter(({ left, lists }) => left?.why === "declared" && lists.length > 0);
  const hasHolders = holders.length > 0;
  if (free.length === 0 && !hasHolders) return void showInformation(whyNothing(offered));
  const about: AzurermParams = { uri: choice.target.uri.toString() };
  const azurerm =
    options.azurerm === false ? null : await importing.server.request<AzurermResult>(azurermRequest, about);
  const chosen: ResourcesChoice = {
    azurerm,
    byAzurerm: azurerm !== null && options.as !== "azapi",
    allForAzapi: options.as === "azapi",
    resources: free,
    inside: true,
    preventDestroy: false,
    files: options.files ?? "one",
  };
  const title = l10n.t("Import from Azure");
  if (
    !options.all &&
    !(await runSteps(title, () => [
      (place) => askForResources(place, free, chosen, { withOptions: true, mayBeNone: hasHolders }),
    ]))
  )
    return;
  const looked = [...chosen.resources, ...(chosen.inside ? holders : [])];
  const keys = new Set(looked.map(({ id }) => id.toLowerCase()));
  const rows = found.resources.filter(({ id }) => keys.has(String(id).toLowerCase().replace(/\/$/, "")));
  const known = new Map<string, OfferFoundResult[number]>();
  const remembered: Offer = async (some, foundAs) => {
    const all = await offer(some, foundAs);
    for (const one of all) known.set(one.id.toLowerCase(), one);
    return all;
  };
  const collected = await read(importing, rows, remembered, chosen);
  if (!collected) return;
  const readIds = collected.read.map(({ id }) => id.toLowerCase());
  const inside = readIds.flatMap((id) => (keys.has(id) ? [] : (known.get(id) ?? [])));
  const kept: ResourcesChoice = { ...chosen, resources: inside };
  if (inside.length > 0 && !options.all) {
    if (
      !(await runSteps(title, () => [
        (place) => askForResources(place, inside, kept, { withOptions: false, mayBeNone: false }),
      ]))
    )
      return;
  }
  const left = new Set(inside.filter((one) => !kept.resources.includes(one)).map(({ id }) => id.toLowerCase()));
  const others = collected.left.filter(({ id }) => !holders.some((one) => one.id.toLowerCase() === id.toLowerCase()));
  for (const { id, because } of others) importing.log.info(`${id} is not imported. ${because}`);
  if (chosen.resources.length + inside.length === 0)
    return void showInformation([whyNothing(offered), ...collected.notes].join(" "));
  const as = chosen.allForAzapi ? "azapi" : "azurerm";
  await propose(importing, preview, {
    target: choice.target,
    selection: { parts: [], companions: "resources", preventDestroy: chosen.preventDestroy, as },
    stack: choice.stack,
    responses: collected.responses.filter((one) => !left.has(idIn(one))),
    notes: [...found.notes, ...notesOn(others, offered.length - free.length), ...collected.notes],
    more: { azapi: collected.read, files: chosen.files, as },
    byAzurerm: chosen.byAzurerm,
  });
}

async function askForSearch(importing: ImportContext, options: FoundOptions): Promise<Wanted | undefined> {
  const choice: SearchChoice = {};
  const fail = (problem: AzureProblem | string) =>
    typeof problem === "string" ? showInformation(problem) : showProblem(problem);
  const isAnswered = await runSteps(l10n.t("Import from Azure"), () => [
    (place) => askForWay(place, choice),
    askForWanted(choice, importing.view.azure(), options.subscription, fail),
  ]);
  if (!isAnswered || !choice.wanted) return undefined;
  return options.subscription === undefined ? choice.wanted : { ...choice.wanted, subscription: options.subscription };
}

/** Rows of what was looked for; undefined where that was canceled, or has failed, which has been said. */
async function look({ view }: ImportContext, wanted: Wanted): Promise<Found | undefined> {
  if ("id" in wanted) return { resources: [{ id: wanted.id }], notes: [] };
  return askWithProgress(l10n.t("Looking in Azure"), (signal) => view.azure().find(wanted, signal));
}

type Offer = (found: readonly unknown[], foundAs: OfferFoundParams["foundAs"]) => Promise<OfferFoundResult>;

/** Asks the server, which knows the module and the providers. */
async function offerIn({ server }: ImportContext, { target }: ImportTargetChoice): Promise<Offer> {
  const { uri, isNew } = target!;
  const text = isNew ? undefined : (await workspace.openTextDocument(uri)).getText();
  return (found, foundAs) => {
    const about = { uri: uri.toString(), ...(text !== undefined && { text }) };
    const params: OfferFoundParams = { ...about, found, foundAs };
    return server.request<OfferFoundResult>(offerFoundRequest, params);
  };
}

function read(
  { view }: ImportContext,
  rows: Found["resources"],
  offer: Offer,
  { inside }: ResourcesChoice,
): Promise<Collected | undefined> {
  const title =
    rows.length === 1
      ? l10n.t("Reading one resource from Azure")
      : l10n.t("Reading {0} resources from Azure", rows.length);
  return askWithProgress(title, (signal, tellProgress) => {
    const tell = (done: number, all: number) => tellProgress(`${done}/${all}`, 100 / all);
    return view.azure().collect(rows, { offer, inside, tell }, signal);
  });
}

/** How much is left out: the log has the reasons. */
function notesOn(left: Collected["left"], more: number): readonly string[] {
  const unread = left.filter(({ why }) => why === "impossible");
  const others = left.length - unread.length + more;
  return [
    ...unread.slice(0, 2).map(({ id, because }) => `${lastOf(id)}: ${because}`),
    ...(others > 0 || unread.length > 2
      ? [l10n.t("{0} more were left out: the log says why.", others + Math.max(0, unread.length - 2))]
      : []),
  ];
}

function whyNothing(offered: OfferFoundResult): string {
  const reasons = offered.flatMap(({ left }) => (left ? [left] : []));
  if (offered.length === 0) return l10n.t("There is nothing that could be imported.");
  if (reasons.every(({ why }) => why === "declared"))
    return l10n.t("Everything is already there: there is nothing to import.");
  return [l10n.t("There is nothing that can be imported."), ...new Set(reasons.map(({ because }) => because))]
    .slice(0, 4)
    .join(" ");
}

/** What a new file is called. */
function nameFor(wanted: Wanted): string {
  if ("group" in wanted) return lastOf(wanted.group);
  return "id" in wanted ? lastOf(wanted.id) : "imported";
}

function wantedIn({ group, query, id, subscription }: FoundOptions): Wanted | undefined {
  const where = subscription === undefined ? {} : { subscription };
  if (id !== undefined) return { id };
  if (group !== undefined) return { group, ...where };
  return query === undefined ? undefined : { query, ...where };
}

/** What was clicked: a group of the tree, or a subscription, in which a group is asked for; or what somebody says. */
function optionsFrom(args: readonly unknown[]): FoundOptions {
  const [node] = nodesOf(args);
  const subject = node?.subject;
  if (subject?.kind === "group" && subject.id !== undefined) return { group: subject.id };
  if (subject?.kind === "subscription") return { subscription: subject.subscription.subscriptionId };
  const [first] = args;
  return typeof first === "object" && first !== null && !isNode(first) ? first : {};
}

function idIn(answer: unknown): string {
  return String((answer as { readonly id?: unknown }).id ?? "").toLowerCase();
}
