// "Azure ML: Import from Azure": a resource group, what a query finds, or one resource, with what is in it.
import { l10n, Uri } from "vscode";
import {
  type AzurermParams,
  type AzurermResult,
  azurermRequest,
  type OfferFoundResult,
} from "../../../../server/src/protocol/index";
import type { AzureProblem, Collected, Found } from "../../azure/index";
import { isNode, nodesOf, showProblem } from "../../explorer/loaded";
import { type QuickPickStep, runSteps } from "../../quickPick/index";
import { showInformation } from "../../shown/index";
import type { ImportContext } from "../context";
import { askWithProgress } from "../loadResponses";
import { chooseFile } from "../questions/chooseImport";
import { foundTitle } from "../questions/importTitle";
import { type ImportFile, targetAt } from "../questions/target";
import { lastOf, shownName } from "../shownName";
import { mayImport, type Proposal, propose } from "../writing/importWorkspace";
import type { Preview } from "../writing/preview";
import {
  askForResources,
  type FoundList,
  firstOptions,
  isForAzurerm,
  type Offered,
  type ResourcesChoice,
} from "./askForResources";
import { askForWanted, askForWay, type SearchChoice, type Wanted } from "./askForSearch";
import { idIn, isAsset, type Offer, offerIn, readAssets, referredThere } from "./offering";

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
  /** How models and other assets are written that are found or referred to; unless set, the latter stay ids, or people are asked. */
  readonly assets?: "resources" | "data";
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
  const file = options.target
    ? { target: await targetAt(importing, Uri.parse(options.target)) }
    : await chooseFile(importing, nameFor(wanted), foundTitle(found.resources.map(({ id }) => shownName(String(id)))));
  if (!file?.target) return;
  const offer = await offerIn(importing, file.target);
  const proposed = await new FoundImport(importing, options, found, file.target, offer).proposed();
  if (proposed) await propose(importing, preview, { ...proposed, target: file.target, stack: file.stack });
}

/** What of all that was found is imported: people choose of it, and then of what is in that. */
class FoundImport {
  /** What was offered, by id: what was found, and what was in it when that was read. */
  private readonly known = new Map<string, Offered>();

  constructor(
    private readonly importing: ImportContext,
    private readonly options: FoundOptions,
    private readonly found: Found,
    private readonly target: ImportFile,
    private readonly ask: Offer,
  ) {}

  /** Undefined where it is given up, or there is nothing, which has been said. */
  async proposed(): Promise<Omit<Proposal, "target" | "stack"> | undefined> {
    const { found } = this;
    const offered = await this.offer(found.resources, "rows");
    this.log(offered.flatMap(({ id, left }) => (left ? [{ id, because: left.because }] : [])));
    const free = offered.filter(({ left }) => !left);
    // What the code has already may have parts that it has not.
    const holders = offered.filter(({ left, lists }) => left?.why === "declared" && lists.length > 0);
    if (free.length + holders.length === 0) return void showInformation(whyNothing(offered));
    const chosen = await this.firstChoice(free);
    const mayBeNone = holders.length > 0;
    // What is in something that the code has already is not known yet.
    const first = firstOptions(mayBeNone || isForAzurerm(free));
    const options = free.some(isAsset) ? [...first, "assetsAsData" as const] : first;
    if (!(await this.isChosen(free, chosen, { of: "found", options, mayBeNone }))) return undefined;
    const looked = keysOf([...chosen.resources, ...(chosen.inside ? holders : [])]);
    const collected = await this.read(looked, chosen);
    if (!collected) return undefined;
    const read = collected.read.map(({ id }) => id.toLowerCase());
    const inside = read.flatMap((id) => (looked.has(id) ? [] : (this.known.get(id) ?? [])));
    // Unticked: pipelines make thousands of these.
    const assetsThere = await referredThere(this.importing, collected.responses, this.offer);
    if (!assetsThere) return undefined;
    const { referred, gone } = assetsThere;
    const { assets: asked } = this.options;
    const kept: ResourcesChoice = { ...chosen, resources: asked ? [...inside, ...referred] : inside };
    const all = [...inside, ...referred];
    const how: FoundList = {
      of: "parts",
      options: all.some(isAsset) ? ["assetsAsData" as const] : [],
      mayBeNone: false,
    };
    if (all.length > 0 && !(await this.isChosen(all, kept, how))) return undefined;
    const assets = await readAssets(
      this.importing,
      referred.filter((one) => kept.resources.includes(one)),
      this.offer,
    );
    if (!assets) return undefined;
    const others = collected.left.filter(({ id }) => !keysOf(holders).has(id.toLowerCase()));
    this.log([...others, ...assets.left]);
    if (chosen.resources.length + inside.length === 0)
      return void showInformation([whyNothing(offered), ...collected.notes].join(" "));
    const left = keysOf(inside.filter((one) => !kept.resources.includes(one)));
    const as = chosen.allForAzapi ? "azapi" : "azurerm";
    return {
      selection: { parts: [], companions: "resources", preventDestroy: chosen.preventDestroy, as },
      responses: [...collected.responses.filter((one) => !left.has(idIn(one).toLowerCase())), ...assets.responses],
      notes: [
        ...found.notes,
        ...notesOn([...others, ...assets.left], offered.length - free.length),
        ...[...collected.notes, ...assets.notes, ...gone],
      ],
      more: {
        azapi: [...collected.read, ...assets.read],
        ...{ files: chosen.files, as, assets: kept.assetsAsData ? "data" : "resources" },
      },
      byAzurerm: chosen.byAzurerm,
    };
  }

  private readonly offer: Offer = async (some, foundAs) => {
    const all = await this.ask(some, foundAs);
    for (const one of all) this.known.set(one.id.toLowerCase(), one);
    return all;
  };

  private async firstChoice(resources: readonly Offered[]): Promise<ResourcesChoice> {
    const { importing, options, target } = this;
    const about: AzurermParams = { uri: target.uri.toString() };
    const azurerm =
      options.azurerm === false ? null : await importing.server.request<AzurermResult>(azurermRequest, about);
    return {
      azurerm,
      byAzurerm: azurerm !== null && options.as !== "azapi",
      allForAzapi: options.as === "azapi",
      resources,
      inside: true,
      preventDestroy: false,
      files: options.files ?? "one",
      assetsAsData: options.assets !== "resources",
    };
  }

  /** Has people choose, where they have not said before that they want all. False where they give up. */
  private async isChosen(offered: readonly Offered[], choice: ResourcesChoice, list: FoundList): Promise<boolean> {
    if (this.options.all) return true;
    const step: QuickPickStep = (place) => askForResources(place, offered, choice, list);
    return runSteps(l10n.t("Import from Azure"), () => [step]);
  }

  private read(keys: ReadonlySet<string>, { inside }: ResourcesChoice): Promise<Collected | undefined> {
    const { view } = this.importing;
    const rows = this.found.resources.filter(({ id }) => keys.has(String(id).toLowerCase().replace(/\/$/, "")));
    const title =
      rows.length === 1
        ? l10n.t("Reading one resource from Azure")
        : l10n.t("Reading {0} resources from Azure", rows.length);
    return askWithProgress(title, (signal, tellProgress) => {
      const tell = (done: number, all: number) => tellProgress(`${done}/${all}`, 100 / all);
      return view.azure().collect(rows, { offer: this.offer, inside, tell }, signal);
    });
  }

  private log(left: readonly Pick<Collected["left"][number], "id" | "because">[]): void {
    for (const { id, because } of left) this.importing.log.info(`${id} is not imported. ${because}`);
  }
}

function keysOf(resources: readonly Offered[]): ReadonlySet<string> {
  return new Set(resources.map(({ id }) => id.toLowerCase()));
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

/** How much is left out: the log has the reasons. */
function notesOn(left: Collected["left"], more: number): readonly string[] {
  const unread = left.filter(({ why }) => why === "impossible");
  const others = left.length - unread.length + more;
  return [
    ...unread.slice(0, 2).map(({ id, because }) => `${shownName(id)}: ${because}`),
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
  return "id" in wanted ? shownName(wanted.id) : "imported";
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
