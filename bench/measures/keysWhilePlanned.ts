// A key, from the moment the editor sends it until the list, or the findings, are there, while the server plans a module of 200 resources: by what is
// known of their types, and by a stand-in for a provider. The reference is the same key while nothing is planned, by turns in the same server.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { planRequest } from "../../server/src/protocol/index";
import type { PlanResult } from "../../server/src/protocol/plan";
import { installIn } from "../../test/provider/installIn";
import { pool, pools, setup } from "../../test/provider/pools";
import { randomFrom } from "../inputs/random";
import { requirements } from "../inputs/terraform";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import { placeIn } from "../servers/place";
import { pressAndComplete, pressAndDiagnose } from "../servers/press";
import { percentile } from "../stats";
import { pairOf } from "./plan";

const count = 200;
const turns = 40;

export const keysWhilePlanned: Measure = async (say) => {
  const pairs = requirements + Array.from({ length: count / 2 }, (_, index) => pairOf(index)).join("");
  const made = setup + Array.from({ length: count }, (_, index) => pool(`pool${index}`, "  size = 2\n")).join("");
  const rows = [];
  for (const [by, text] of [
    ["what is known", pairs],
    ["a provider", made],
  ] as const)
    for (const [what, press] of [
      ["completion", pressAndComplete],
      ["findings", pressAndDiagnose],
    ] as const) {
      const times = await pressed(text, press, say);
      const name = `${what} while ${count} are planned by ${by} (reference: while nothing is), p95`;
      const [ours, reference] = [times.planned, times.alone].map((all) => percentile(all, 95));
      rows.push({ name, unit: "ms" as const, ours: ours!, reference: reference!, target: { ofReference: 1.5 } });
    }
  return rows;
};

/** The times of a key while a plan is made, and while none is. */
async function pressed(text: string, press: typeof pressAndComplete, say: (sentence: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  writeFileSync(join(folder, "main.tf"), text);
  await installIn(folder, pools, { program: resolve("node_modules/.cache/azureml-terraform/provider.js") });
  const server = await startOurs(folder, { offersLearning: true, learnedFolder: join(folder, "learned") });
  const uri = pathToFileURL(join(folder, "main.tf")).href;
  const times = { planned: [] as number[], alone: [] as number[] };
  const random = randomFrom(1);
  try {
    server.open(uri, text);
    await server.findings(uri);
    for (let turn = -10; turn < turns; turn++) {
      const kind = turn % 2 === 0 ? "new argument" : "value";
      const alone = await press(server, uri, placeIn(text, kind, random));
      // The plan is on its way when the key is pressed; nothing of it is known since the last one, whose text was another.
      const plan = server.connection.sendRequest<PlanResult>(planRequest, { uri });
      const planned = await press(server, uri, placeIn(text, kind, random));
      const { resources, refusal } = await plan;
      if (resources.length < count) say(`Only ${resources.length} are planned. ${refusal ?? ""}`);
      if (turn < 0) continue;
      times.alone.push(...alone);
      times.planned.push(...planned);
    }
    return times;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
