// Everything that is asked before an import: which workspaces, what of them, and where to.
import { l10n, Uri } from "vscode";
import { inSteps, type Step } from "../../ask/inSteps";
import type { WorkspaceEntry } from "../../azure/index";
import { entriesOf } from "../chooseWorkspaces";
import { allParts, type What } from "../loadAnswers";
import type { Managed } from "../managed/managed";
import type { Importing } from "../source";
import { askForCompanions } from "./askForCompanions";
import { askForFile, nameFile } from "./askForFile";
import { askForStack } from "./askForStack";
import { askForWorkspaces } from "./askForWorkspaces";
import { askWhatToBring } from "./askWhatToBring";
import { type ImportOptions, optionsIn } from "./importOptions";
import { type Target, targetAt } from "./target";

/** What was chosen last, which is what the next time begins with. */
export interface Usual {
  what: What;
}

/** What is to be imported, and where to. */
export interface Choice {
  entries: readonly WorkspaceEntry[];
  what: What;
  target: Target | undefined;
  /** The stack of a program, where there is one to choose. */
  stack?: string;
}

/** The choice, by what the command was called with and what a person answers; undefined when somebody gave it up. */
export async function chooseImport(
  importing: Importing,
  managed: Managed,
  args: readonly unknown[],
  usual: Usual,
): Promise<Choice | undefined> {
  const { source } = importing;
  const options = optionsIn(args);
  // From the palette, what is selected in a view that nobody may be looking at is but a proposal.
  const isCalled = args.length > 0;
  const entries = options.ids ? await entriesOf(source, options.ids) : source.selectedWorkspaces(args);
  if (options.ids && entries.length === 0) return undefined;
  const target = options.target === undefined ? undefined : await targetAt(importing, Uri.parse(options.target));
  const what = { ...usual.what, ...said(options) };
  const choice: Choice = { entries, what, target, ...(options.stack && { stack: options.stack }) };

  const asksForWorkspaces = !isCalled || entries.length === 0;
  const steps: Step[] = [];
  if (asksForWorkspaces) steps.push((place) => askForWorkspaces(place, choice, source, managed));
  if (options.parts === undefined) steps.push((place) => askWhatToBring(place, choice));
  if (options.companions === undefined) steps.push((place) => askForCompanions(place, choice));
  if (options.target === undefined) steps.push((place) => askForFile(place, choice, importing));
  const isAnswered = await inSteps(l10n.t("Import Workspace"), () => [
    ...steps,
    ...(options.target === undefined && choice.target?.isNew ? [nameFile(choice, choice.target.uri, importing)] : []),
    ...(options.stack === undefined && isOneOfSeveral(choice) ? [askForStack(choice)] : []),
  ]);
  if (!isAnswered) return undefined;
  if (options.parts === undefined && options.companions === undefined) usual.what = choice.what;
  return choice;
}

function isOneOfSeveral({ target }: Choice): boolean {
  return target !== undefined && target.stacks.length > 1;
}

function said({ parts, companions, preventDestroy }: ImportOptions): Partial<What> {
  return {
    ...(parts !== undefined && {
      parts: parts === true ? allParts : parts === false ? [] : parts,
      preventDestroy: false,
    }),
    ...(companions !== undefined && { companions }),
    ...(preventDestroy !== undefined && { preventDestroy }),
  };
}
