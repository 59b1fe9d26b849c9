// A plan of a module with 200 resources by an installed azurerm, half of which read the other half: from the start of its process, as the editor has it
// first, and again once one of them has changed. Only where AZURERM names a binary.
import { fork } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { emptyState } from "../../server/src/azure/index";
import { createService } from "../../server/src/createService";
import type { AnsweredMessage } from "../../server/src/hosts/installed/askedProcess";
import { toPlan } from "../../server/src/hosts/installed/introspectionMessages";
import type { InstalledPlanner } from "../../server/src/hosts/planning/installedPlanner";
import { planModule } from "../../server/src/hosts/planning/planModule";
import type { PlanningReply } from "../../server/src/hosts/planning/planningTypes";
import { rememberingPlanner } from "../../server/src/hosts/planning/rememberingPlanner";
import { builtCatalog } from "../builtCatalog";
import { requirements } from "../inputs/terraform";
import type { Measure } from "../measure";
import { pairOf } from "./plan";

const count = 200;
const uri = "file:///module/main.tf";

export const planByProvider: Measure = async (say) => {
  const binary = process.env.AZURERM ?? "";
  const version = /_v(\d+\.\d+\.\d+)/.exec(basename(binary))?.[1];
  if (!existsSync(binary) || !version) {
    say("The plan by a provider is skipped: AZURERM names no binary of azurerm (terraform-provider-azurerm_v5.2.0).");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  const planner = rememberingPlanner(startPlanner());
  try {
    copyFileSync(binary, join(folder, basename(binary)));
    const release = { host: "registry.terraform.io", namespace: "hashicorp", type: "azurerm", version };
    const installed = { ...release, folder, binary: join(folder, basename(binary)) };
    const service = createService(builtCatalog());
    const planned = async (text: string): Promise<number> => {
      const begin = performance.now();
      service.open(uri, text);
      const walk = service.plan(uri, { ...emptyState, workspace: "default" });
      const made = await planModule(walk, {
        planner,
        packageOf: async () => ({ installed, trusted: "any" }),
        notRun: (_, reply) => say(JSON.stringify(reply)),
      });
      const took = performance.now() - begin;
      const created = made.resources.filter(({ action, by }) => action === "create" && by !== undefined);
      if (created.length !== count) say(`azurerm creates only ${created.length} of ${count} resources.`);
      return took;
    };
    const text = requirements + Array.from({ length: count / 2 }, (_, index) => pairOf(index)).join("");
    const first = await planned(text);
    const again = await planned(text.replace('"log-team7"', '"log-team7-x"'));
    return [
      { name: `plan of ${count} resources by azurerm`, unit: "ms", ours: first, target: { atMost: 10_000 } },
      { name: "… once one of them has changed", unit: "ms", ours: again, target: { atMost: 1_000 } },
    ];
  } finally {
    planner.stop();
    rmSync(folder, { recursive: true });
  }
};

/** The process that plans have for it. */
function startPlanner(): InstalledPlanner {
  const execArgv = process.env.PROFILES ? ["--cpu-prof", `--cpu-prof-dir=${process.env.PROFILES}`] : [];
  const child = fork(resolve("dist/introspection.js"), [toPlan], {
    execArgv,
    stdio: "ignore",
    serialization: "advanced",
  });
  let id = 0;
  return {
    plan: (request) =>
      new Promise((answered, failed) => {
        child.once("exit", () => failed(new Error("The process that plans has ended.")));
        child.once("message", ({ reply }: AnsweredMessage<PlanningReply>) => answered(reply));
        child.send({ id: ++id, request });
      }),
    stop: () => void (child.connected && child.disconnect()),
  };
}
