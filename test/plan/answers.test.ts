/**
 * The answers of the import's own cases, and those that lie beside the project with what the provider reads of them,
 * planned by the real provider. Only where one is installed: `npm run test:plan`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { caseFiles, readFile } from "../harness/cases";
import { planning, plansToNoChange } from "./plansToNoChange";
import { replay } from "./replay";

type Answer = Readonly<Record<string, unknown>>;

const cases = new Map<string, Answer[]>();
for (const file of caseFiles("imports", ".json").filter((one) => !one.endsWith("options.json"))) {
  const name = file.split("/").at(-2)!;
  cases.set(name, [...(cases.get(name) ?? []), ...flat(JSON.parse(readFile(file)))]);
}
const facts = join(process.env.FACTS ?? "nowhere", "arm-state");
for (const file of existsSync(facts) ? readdirSync(facts) : []) {
  if (!file.endsWith(".json")) continue;
  const { answers } = JSON.parse(readFileSync(join(facts, file), "utf8")) as { answers: Record<string, unknown> };
  cases.set(file, Object.values(answers).flatMap(flat));
}

for (const [name, answers] of cases) {
  test(name, planning, async () => {
    const simulator = await replay(answers);
    try {
      await plansToNoChange(answers, "ids", simulator, String(answers[0]?.id).split("/")[2]);
    } finally {
      await simulator.stop();
    }
  });
}

/** Single answers, whatever lists they came in. */
function flat(value: unknown): Answer[] {
  if (Array.isArray(value)) return value.flatMap(flat);
  const answer = (value ?? {}) as Answer;
  return Array.isArray(answer.value) ? answer.value.flatMap(flat) : typeof answer.id === "string" ? [answer] : [];
}
