// "Azure ML: Show Plan": a plan of the open module, which is made anew after each pause in typing until it is hidden; against what is in Azure where
// that is asked for.
import { commands, l10n, type Uri, window, workspace } from "vscode";
import { type LiveReading, type PlanParams, type PlanResult, planRequest } from "../../../server/src/protocol/index";
import type { Azure } from "../azure/index";
import { showProblem } from "../explorer/loaded";
import { confirmedOf } from "../learning/index";
import { answerLive, type Server } from "../server/index";
import { chooseFile, inView, showInformation } from "../shown/index";
import { serverAddress } from "../unsaved";
import { createPlanMarks } from "./planMarks";
import { createPlannedTexts } from "./plannedTexts";
import { createPlanTree, resourceOf, viewId } from "./planTree";

/** In milliseconds: whoever types on has not looked yet, and only what has changed is asked again, which takes a part of that. */
const pause = 500;

/** A plan that is shown, one in a window. */
interface ShownPlan {
  show(uri: Uri, against: PlanStart): Promise<PlanResult | undefined>;
  hide(): void;
  showTexts(clicked: unknown): void;
}

/** Against what it is made, and who reads that. */
interface LivePlan {
  readonly reading: LiveReading;
  azure(): Pick<Azure, "answerInVersion" | "listInVersion">;
}

/** What it begins with: the local state, if there is nothing else. */
interface PlanStart {
  readonly live?: LivePlan;
  readonly stateFile?: Uri;
}

let shown: ShownPlan | undefined;
let readings = 0;

/** Shows the plan of the open file's module. */
export async function showPlan(server: Server): Promise<PlanResult | undefined> {
  return show(server);
}

/** Shows the plan of the open file's module against a state or an exported plan: `file`, or one that people choose. */
export async function showPlanAgainst(server: Server, file: Uri | undefined): Promise<PlanResult | undefined> {
  const chosen =
    file ??
    (await chooseFile(
      l10n.t("Plan Against It"),
      l10n.t("A state, or what terraform show -json has written of a plan"),
    ));
  return chosen && show(server, { stateFile: chosen });
}

/** Shows the plan of the open file's module against what is in Azure now. */
export async function showLivePlan(
  server: Server,
  azure: () => Pick<Azure, "answerInVersion" | "listInVersion" | "identities">,
): Promise<PlanResult | undefined> {
  const { used, problem, terraform } = await azure().identities();
  if (used.length === 0 && problem) {
    showProblem(problem);
    return undefined;
  }
  const { subscriptionId: subscription } = terraform;
  return show(server, { live: { azure, reading: { reading: ++readings, ...(subscription && { subscription }) } } });
}

async function show(server: Server, against: PlanStart = {}): Promise<PlanResult | undefined> {
  const open = window.activeTextEditor?.document;
  if (!open) {
    showInformation(l10n.t("Open a file of the module that you want to plan."));
    return undefined;
  }
  shown ??= createShownPlan(server);
  return shown.show(open.uri, against);
}

/** Hides the plan. */
export function hidePlan(): void {
  shown?.hide();
}

/** Shows the resource of a clicked row of the plan before and after the change, side by side. */
export function showPlannedChange(clicked: unknown): void {
  shown?.showTexts(clicked);
}

function createShownPlan(server: Server): ShownPlan {
  const tree = createPlanTree();
  const marks = createPlanMarks();
  const texts = createPlannedTexts(server);
  let about: Uri | undefined;
  let start: PlanStart = {};
  let confirmed: readonly string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (!about || contentChanges.length === 0 || !document.languageId.startsWith("terraform")) return;
    clearTimeout(timer);
    timer = setTimeout(() => about && void make(about), pause);
  });

  async function ask(uri: Uri): Promise<PlanResult> {
    const { live, stateFile } = start;
    const params: PlanParams = {
      uri: serverAddress(uri),
      confirmed,
      ...(live && { live: live.reading }),
      ...(stateFile && { stateFile: stateFile.toString() }),
    };
    const answering = live && answerLive(server, live.azure);
    try {
      return await server.request<PlanResult>(planRequest, params);
    } finally {
      answering?.dispose();
    }
  }

  /** One after the other; what is hidden meanwhile is not shown. */
  function make(uri: Uri): Promise<PlanResult | undefined> {
    const next = last.then(async () => {
      if (about !== uri) return undefined;
      const result = await inView(viewId, () => ask(uri));
      if (about === uri) showResult(result);
      return result;
    });
    last = next.catch(() => undefined);
    return next;
  }

  function showResult(result: PlanResult): void {
    tree.fill(result);
    marks.show(result.resources);
    texts.renew();
  }

  return {
    async show(uri, against) {
      about = uri;
      // What is in Azure has the addresses that a chosen state gives it.
      start = against.live && start.stateFile ? { ...against, stateFile: start.stateFile } : against;
      await commands.executeCommand("setContext", "azuremlTerraform.isPlanned", true);
      // In the explorer it is there, and closed: whoever asked for it goes on typing, and sees it.
      void commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
      const result = await make(uri);
      const more = await confirmedOf(result?.untrusted ?? [], (release) =>
        l10n.t("The extension would run it so that {0} plans your code.", release),
      );
      confirmed = [...confirmed, ...more];
      return more.length > 0 ? make(uri) : result;
    },
    showTexts(clicked) {
      const resource = resourceOf(clicked);
      if (resource) void texts.show(resource);
    },
    hide() {
      about = undefined;
      start = {};
      clearTimeout(timer);
      tree.clear();
      marks.show([]);
      void commands.executeCommand("setContext", "azuremlTerraform.isPlanned", false);
    },
  };
}
