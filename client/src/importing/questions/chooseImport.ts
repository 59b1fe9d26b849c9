// The questions before an import: which workspaces, which parts of them, and where to.
import { l10n, Uri } from "vscode";
import type { Companions, WorkspaceEntry } from "../../azure/index";
import { isNode, workspaceChoices } from "../../explorer/loaded";
import { type Back, back, pickMany, type QuickPickPosition, type QuickPickStep, runSteps } from "../../quickPick/index";
import { workspacesWithIds } from "../chooseWorkspaces";
import type { ImportContext, WorkspacesView } from "../context";
import { fileOf, type ManagedResources } from "../managed/managed";
import { allParts, type ImportPart, type ImportSelection } from "../selection";
import { askForCompanions, askForParts } from "./askForOptions";
import { askForFile, askForStack, nameFile } from "./askForTarget";
import type { ImportChoice, ImportTargetChoice, LastSelection } from "./choice";
import { workspacesTitle } from "./importTitle";
import { targetAt } from "./target";

/** The choice, from the arguments of the command and the user's answers; undefined if the user gave up. */
export async function chooseImport(
  importing: ImportContext,
  managed: ManagedResources,
  args: readonly unknown[],
  lastSelection: LastSelection,
): Promise<ImportChoice | undefined> {
  const { view } = importing;
  const options = importOptionsFrom(args);
  // From the palette, the selection in the view, which may not even be visible, is only a proposal.
  const isCalled = args.length > 0;
  const entries = options.ids ? await workspacesWithIds(view, options.ids) : view.selectedWorkspaces(args);
  if (options.ids && entries.length === 0) return undefined;
  const target = options.target === undefined ? undefined : await targetAt(importing, Uri.parse(options.target));
  const selection = { ...lastSelection.selection, ...selectionFrom(options) };
  const choice: ImportChoice = {
    ...{ entries, selection, target, asksForAssets: options.parts === undefined && options.assets === undefined },
    ...(options.assets && { assets: options.assets }),
    ...(options.stack && { stack: options.stack }),
  };

  const asksForWorkspaces = !isCalled || entries.length === 0;
  const steps: QuickPickStep[] = [];
  if (asksForWorkspaces) steps.push((place) => askForWorkspaces(place, choice, view, managed));
  if (options.parts === undefined) steps.push((place) => askForParts(place, choice, view.azure()));
  if (options.companions === undefined) steps.push((place) => askForCompanions(place, choice));
  if (options.target === undefined) steps.push((place) => askForFile(place, choice, importing));
  const title = workspacesTitle(asksForWorkspaces ? [] : entries.map(({ name }) => name));
  const isAnswered = await runSteps(title, () => [
    ...steps,
    ...(options.target === undefined ? namingSteps(choice, importing) : []),
    ...(options.stack === undefined ? stackSteps(choice) : []),
  ]);
  if (!isAnswered) return undefined;
  if (options.parts === undefined && options.companions === undefined) lastSelection.selection = choice.selection;
  return choice;
}

/**
 * Asks only for the file, if the rest is chosen already, as the title says. A new one is called `name`, unless the
 * user enters another name.
 */
export async function chooseFile(
  importing: ImportContext,
  name: string,
  title: string,
): Promise<ImportTargetChoice | undefined> {
  const choice: ImportTargetChoice = { name, target: undefined };
  const isAnswered = await runSteps(title, () => [
    (place) => askForFile(place, choice, importing),
    ...namingSteps(choice, importing),
    ...stackSteps(choice),
  ]);
  return isAnswered ? choice : undefined;
}

function namingSteps(choice: ImportTargetChoice, importing: ImportContext): readonly QuickPickStep[] {
  return choice.target?.isNew ? [nameFile(choice, choice.target.uri, importing)] : [];
}

function stackSteps(choice: ImportTargetChoice): readonly QuickPickStep[] {
  return isOneOfSeveral(choice) ? [askForStack(choice)] : [];
}

function isOneOfSeveral({ target }: ImportTargetChoice): boolean {
  return target !== undefined && target.stacks.length > 1;
}

function selectionFrom({ parts, companions, preventDestroy, as }: ImportOptions): Partial<ImportSelection> {
  return {
    ...(parts !== undefined && {
      parts: parts === true ? allParts : parts === false ? [] : parts,
      preventDestroy: false,
      as: "azurerm",
    }),
    ...(companions !== undefined && { companions }),
    ...(preventDestroy !== undefined && { preventDestroy }),
    ...(as !== undefined && { as }),
  };
}

/** The arguments of the import command: what a keybinding, or another extension, may say instead of a person; what is not said is asked. */
interface ImportOptions {
  /** The ids of workspaces. */
  readonly ids?: readonly string[];
  /** Which parts of them come along; true for all, false for none. */
  readonly parts?: boolean | readonly ImportPart[];
  /** How the resources that they depend on are written. */
  readonly companions?: Companions;
  /** How models and other assets are written that deployments refer to; unless set, they stay ids, or people are asked together with `parts`. */
  readonly assets?: "resources" | "data";
  /** Whether each resource is kept from being destroyed; asked together with `parts`, else false. */
  readonly preventDestroy?: boolean;
  /** `azapi`: all that azapi has a type for is written for it; asked together with `parts`, else `azurerm`. */
  readonly as?: "azurerm" | "azapi";
  /** The address of the file, which need not be there. */
  readonly target?: string;
  /** The stack of a program that has several; what a new one is called. */
  readonly stack?: string;
}

/** The first argument of a command, unless that is what was clicked in the view. */
function importOptionsFrom([first]: readonly unknown[]): ImportOptions {
  return typeof first === "object" && first !== null && !isNode(first) ? first : {};
}

/** Fills in the workspaces. Those that are in code already say where. */
async function askForWorkspaces(
  place: QuickPickPosition,
  choice: ImportChoice,
  source: WorkspacesView,
  managed: ManagedResources,
): Promise<true | Back | undefined> {
  const isChosen = new Set(choice.entries.map(({ key }) => key));
  const picked = await pickMany(place, {
    placeholder: l10n.t("Workspaces to import: name, kind, region, resource group"),
    items: choices(),
    isChosen: isTicked,
    atLeastOne: true,
  });
  if (!picked || picked === back) return picked;
  choice.entries = picked.flatMap(({ entry }) => entry ?? []);
  return choice.entries.length > 0 ? true : undefined;

  async function choices() {
    await managed.update();
    const all = await workspaceChoices(source.azure(), ({ id }) => {
      const item = managed.find(id);
      return item && fileOf(item);
    });
    // What is ticked from the beginning is seen, whatever is typed to find others.
    const [ticked, rest] = [all.filter(isTicked), all.filter((item) => !isTicked(item))];
    return [...ticked.map((item) => ({ ...item, alwaysShow: true })), ...rest];
  }

  function isTicked({ entry }: { readonly entry: WorkspaceEntry | undefined }): boolean {
    return entry !== undefined && isChosen.has(entry.key);
  }
}
