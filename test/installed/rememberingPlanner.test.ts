// What is planned anew while somebody types: only what has changed, also of types that have secrets, which are not kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { readStateObjects } from "../../server/src/azure/index";
import { objectResult, type Result, textResult, unknownOf } from "../../server/src/evaluation/index";
import type { PlanStep, StepAnswer } from "../../server/src/features/plan/plan";
import { planModule } from "../../server/src/hosts/planning/planModule";
import type { PlanningRequest } from "../../server/src/hosts/planning/planningTypes";
import { rememberingPlanner } from "../../server/src/hosts/planning/rememberingPlanner";
import { withoutSecrets } from "../../server/src/hosts/planning/withoutSecrets";
import { serviceWith, uriOf } from "../harness/service";
import { pool, setup, stateOf } from "../provider/pools";

type Planned = Extract<StepAnswer, { kind: "planned" }>;
type Values = Readonly<Record<string, string | undefined>>;

const object = (values: Values): Result =>
  objectResult(
    new Map(
      Object.entries(values).map(([name, value]) => [
        name,
        value === undefined ? unknownOf("string") : textResult(value),
      ]),
    ),
  );

function stepWith(prior: Values, config: Values = {}, hidden: readonly string[] = []): PlanStep {
  return {
    address: "thing_pool.a",
    type: "thing_pool",
    provider: { name: "thing" },
    config: object(config),
    prior: { schemaVersion: 0, isTainted: false, attributes: prior as Record<string, string> },
    ignored: [],
    unsure: new Set(),
    hidden: new Set(hidden),
    isTriggered: false,
  };
}

const answerWith = (after: Values, ...sensitive: readonly string[]): Planned => ({
  kind: "planned",
  action: "none",
  changes: [],
  after: object(after),
  sensitive: new Set(sensitive),
  open: [],
});

/** A planner that always answers this, and how much it was asked. */
function counting(answer: StepAnswer) {
  const asked: PlanStep[] = [];
  const planner = rememberingPlanner({
    async plan({ steps }) {
      asked.push(...steps);
      return { kind: "planned", answers: steps.map(() => structuredClone(answer)) };
    },
    stop: () => undefined,
  });
  const request = (step: PlanStep, more: Partial<PlanningRequest> = {}): PlanningRequest => ({
    installed: { type: "thing", version: "1.0.0", binary: "here", folder: "" } as never,
    trusted: "any",
    steps: [step],
    ...more,
  });
  return { asked, plan: (step: PlanStep, more?: Partial<PlanningRequest>) => planner.plan(request(step, more)) };
}

test("what has secrets is asked once, and comes back with them", async () => {
  const step = stepWith({ name: "a", key: "s3cret" }, { name: "a", pin: "1234" }, ["pin"]);
  const answer = answerWith({ name: "a", key: "s3cret", pin: "1234", token: undefined }, "key", "token");
  const { asked, plan } = counting(answer);
  const first = await plan(step);
  assert.deepEqual(await plan(structuredClone(step)), first);
  assert.equal(asked.length, 1);
  await plan(stepWith({ name: "a", key: "another" }, { name: "a", pin: "1234" }, ["pin"]));
  assert.equal(asked.length, 2);
});

test("no secret is kept, and what has one that the question does not have is not kept at all", async () => {
  const step = stepWith({ name: "a", key: "s3cret" }, { name: "a", pin: "1234" }, ["pin"]);
  const kept = withoutSecrets(answerWith({ name: "a", key: "s3cret", pin: "1234" }, "key"), step);
  assert.ok(kept);
  assert.doesNotMatch(inspect(kept, { depth: Number.POSITIVE_INFINITY }), /s3cret|1234/);
  const made = answerWith({ name: "a", key: "m4de" }, "key");
  assert.equal(withoutSecrets(made, step), undefined);
  const { asked, plan } = counting(made);
  await plan(step);
  await plan(step);
  assert.equal(asked.length, 2);
});

test("what is read in Azure anew is asked again", async () => {
  const { asked, plan } = counting(answerWith({ name: "a" }));
  const step = stepWith({ name: "a" });
  for (const reading of [undefined, 1, 1, 2, undefined]) await plan(step, { reading });
  assert.equal(asked.length, 3);
});

test("nothing is asked again of what is only at another line", async () => {
  const read = readStateObjects(stateOf({ a: { size: 1, key: "s3cret" }, b: { size: 1 } }));
  if (typeof read === "string") assert.fail(read);
  const asked: string[] = [];
  const planner = rememberingPlanner({
    async plan({ steps }) {
      asked.push(...steps.map(({ address }) => address));
      const answers = steps.map(({ config }): StepAnswer => ({ ...answerWith({}, "key"), after: config }));
      return { kind: "planned", answers };
    },
    stop: () => undefined,
  });
  const planned = async (text: string) => {
    asked.length = 0;
    const service = serviceWith({ "main.tf": text, "versions.tf": setup });
    await planModule(service.plan(uriOf("main.tf"), { ...read, workspace: "default" }), {
      planner,
      packageOf: async () => ({
        installed: { type: "thing", version: "1.0.0", binary: "here", folder: "" } as never,
        trusted: "any",
      }),
      notRun: () => undefined,
    });
    return [...asked];
  };
  const text = pool("a", "  key = var.key\n") + pool("b", "  parent_id = thing_pool.new.id\n") + pool("new");
  const variable = 'variable "key" {\n  default = "s3cret"\n}\n';
  assert.equal((await planned(text + variable)).length, 3);
  assert.deepEqual(await planned(`# Another line.\n${text}${variable}`), []);
});
