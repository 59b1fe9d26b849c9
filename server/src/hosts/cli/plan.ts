// `azureml-terraform plan`: what an apply of a folder would do, without Terraform and without a credential.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { emptyState, type StateObjects, subscriptionIn } from "../../azure/index";
import type { GivenValues, PlanRequest } from "../../features/plan/plan";
import type { Service } from "../../service";
import { createLiveReader, type LiveReader, notSignedIn } from "../azure/askAzure";
import { type LiveReads, liveReads } from "../azure/liveReads";
import { statIfThere } from "../files/statIfThere";
import { whyFromRepository } from "../installed/fromRepository";
import { createInstalledPlanner } from "../planning/installedPlanner";
import { planFolder } from "../planning/planFolder";
import type { PlannedModule } from "../planning/planModule";
import { readNamedState } from "../state/readNamedState";
import { localStatePath } from "../state/stateFile";
import { givenValues } from "./givenValues";
import type { Output } from "./output";
import { planJson, planReport } from "./planReport";
import { createComplaints, type ExitCode } from "./reporter";
import { Run } from "./run";

/** What was asked for. */
interface PlanArguments {
  readonly folder: string;
  /** A state, or what `terraform show -json` has written of one; absent for the local one of the folder. */
  readonly state?: string | undefined;
  /** A plan, as `terraform show -json` has written it: what it begins with counts. */
  readonly plan?: string | undefined;
  readonly json: boolean;
  /** What is given to variables on the command line, in its order: `name=value`, or a file. */
  readonly given: readonly { readonly kind: "value" | "file"; readonly typed: string }[];
  /** Whether a provider may be run whose hash is in no lock file. */
  readonly unlocked: boolean;
  /** Whether Azure is asked for what there is now. */
  readonly live: boolean;
  /** Whether changes have an exit code of their own, as `terraform plan -detailed-exitcode` has it. */
  readonly isDetailed: boolean;
}

/** With what it is done, and where to say what came of it. */
interface PlanHost {
  readonly service: Service;
  readonly output: Output;
  readonly maxFileSize: number;
  complain(message: string): void;
  /** Made for plans that are live. */
  readonly reader?: (log: (message: string) => void) => LiveReader;
}

/** How a plan came out: `unsure` where by what is known nothing changes, and not all could be read in Azure. */
type PlanOutcome = "same" | "changes" | "unsure" | "open" | "unreadable";

/** 0 where all is known and nothing is refused, 1 where something is refused or not known, 2 where something could not be read. */
const usualCodes: Readonly<Record<PlanOutcome, ExitCode>> = { same: 0, changes: 0, unsure: 0, open: 1, unreadable: 2 };
/** Those of `terraform plan -detailed-exitcode`: 0 for no changes, 2 for changes, 1 for what went wrong. */
const detailedCodes: Readonly<Record<PlanOutcome, ExitCode>> = {
  same: 0,
  changes: 2,
  unsure: 1,
  open: 1,
  unreadable: 1,
};

/** Runs the command `plan`, and returns its exit code. */
export async function plan(wanted: PlanArguments, host: PlanHost): Promise<ExitCode> {
  return (wanted.isDetailed ? detailedCodes : usualCodes)[await shownPlan(wanted, host)];
}

async function shownPlan(wanted: PlanArguments, host: PlanHost): Promise<PlanOutcome> {
  const { service, complain, reader = createLiveReader } = host;
  const folder = resolve(wanted.folder);
  if (!statIfThere(folder)?.isDirectory()) {
    complain(`There is no folder ${wanted.folder}.`);
    return "unreadable";
  }
  const given = givenValues(wanted.given, process.env, (...file) => service.valuesProblem(...file));
  if (typeof given === "string") {
    complain(given);
    return "unreadable";
  }
  const live = wanted.live ? liveAzure(reader(complain)) : undefined;
  try {
    if (live && !(await live.isSignedIn())) {
      complain(notSignedIn);
      return "unreadable";
    }
    return await new PlanRun(wanted, host, folder, given, live).report();
  } finally {
    live?.dispose();
  }
}

/** What a plan begins with. */
type PlanStart = StateObjects & Pick<PlanRequest, "workspace">;

/** The plan of one folder. */
class PlanRun {
  private readonly reporter: ReturnType<typeof createComplaints>;
  private readonly run: Run;

  constructor(
    private readonly wanted: PlanArguments,
    private readonly host: PlanHost,
    private readonly folder: string,
    private readonly given: GivenValues,
    private readonly live: LiveSource | undefined,
  ) {
    this.reporter = createComplaints(host.complain);
    this.run = new Run([folder], host.service, this.reporter, host.maxFileSize);
  }

  async report(): Promise<PlanOutcome> {
    const { wanted, folder, reporter, run, live } = this;
    const { output, complain } = this.host;
    let made: PlannedModule | undefined;
    for await (const [file] of run.modules([...run.folders()].filter((one) => one.folder === folder))) {
      if (!file) continue;
      await run.attempt(folder, async () => {
        const start = await this.start(file.uri);
        if (start) made = await this.planned(file.uri, start);
      });
      break;
    }
    if (!made) {
      if (reporter.isWhole) complain(`There is no module in ${wanted.folder}.`);
      return "unreadable";
    }
    for (const sentence of live?.unread() ?? []) reporter.unreadable(sentence);
    output.write(wanted.json ? planJson(made) : planReport(made));
    await output.end();
    return reporter.isWhole ? outcomeOf(made) : "unreadable";
  }

  private async planned(uri: string, start: PlanStart): Promise<PlannedModule> {
    const { given, live } = this;
    const { unlocked } = this.wanted;
    const { service, complain } = this.host;
    const planner = createInstalledPlanner(undefined, live?.read, true);
    const { lock, lockIn = "." } = this.run.context;
    const place = join(this.folder, lockIn);
    try {
      const how = { isConfirmed: () => unlocked, ...(!unlocked && { whyNot: whyFromRepository }) };
      const named = subscriptionIn(start.objects) ?? service.subscriptionInCode(uri, given);
      const subscription = named ?? (await live?.subscription());
      const where = { folder: place, lock, subscription, reading: live ? 1 : undefined, ...how };
      const made = await planFolder(service.plan(uri, { ...start, given }), where, planner);
      for (const failure of made.failures) complain(failure);
      for (const { name, version, path } of made.untrusted)
        complain(
          `${name} ${version} is not asked, since the hash of ${path} is not in a lock file of ${place}. If you know where it comes from, add --unlocked.`,
        );
      return made;
    } finally {
      planner.stop();
    }
  }

  /** What the plan begins with, of which is said what it is; undefined where it cannot be read. */
  private async start(uri: string): Promise<PlanStart | undefined> {
    const { state, plan: exported } = this.wanted;
    const { service, complain } = this.host;
    const { path: local, workspace } = await localStatePath(this.folder, this.run.disk);
    const named = state ?? exported;
    if (named === undefined && service.keepsStateElsewhere(uri)) {
      complain(
        "The state is kept elsewhere, and is not read from there: everything counts as new. Write it with terraform state pull > state.json, and add --state state.json.",
      );
      return { ...emptyState, workspace };
    }
    const path = named === undefined ? local : resolve(named);
    if (named === undefined && !existsSync(path)) {
      complain("There is no state: everything counts as new.");
      return { ...emptyState, workspace };
    }
    const read = readNamedState(path, named ?? path);
    if (read === undefined) complain(`${named ?? path} is empty: everything counts as new.`);
    if (typeof read !== "string") return { ...(read ?? emptyState), workspace };
    this.run.unreadable(read);
    return undefined;
  }
}

function outcomeOf({ resources, outputs, failed, isPartial }: PlannedModule): PlanOutcome {
  const isOpen = [...resources, ...outputs].some(
    ({ action }) => action === "refused" || action === "unknown" || action === "takeOver",
  );
  if (isOpen || isPartial || failed.length > 0) return "open";
  // What has only moved is a change too: an apply writes it into the state.
  if (outputs.length > 0 || resources.some(({ action, from }) => action !== "none" || from !== undefined))
    return "changes";
  return resources.some(({ unread }) => unread !== undefined) ? "unsure" : "same";
}

/** Where what is live is read. */
interface LiveSource extends LiveReads {
  isSignedIn(): Promise<boolean>;
  /** The subscription that Terraform works in where its code says none. */
  subscription(): Promise<string | undefined>;
  dispose(): void;
}

/** Reads by a reader, which ends with it. */
function liveAzure(reader: LiveReader): LiveSource {
  return {
    ...liveReads(reader.answerAt),
    isSignedIn: async () => (await reader.azure.identity()) !== "",
    subscription: () => reader.azure.subscription(),
    dispose: () => reader.dispose(),
  };
}
