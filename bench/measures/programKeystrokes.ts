// From a keystroke to the completion list, and to fresh findings, in a program of 5,000 lines, over stdio; the reference is
// the same resources as Terraform, in the same run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeResources } from "../inputs/makeResources";
import { programText } from "../inputs/programText";
import { pick, randomFrom } from "../inputs/random";
import { requirements, terraformOf } from "../inputs/terraform";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import type { KeyPlace } from "../servers/place";
import { pressAndComplete, pressAndDiagnose } from "../servers/press";
import { percentile } from "../stats";

/** A new argument is begun on a line of its own, by turns in both. */
export const programKeystrokes: Measure = async () => {
  const resources = makeResources(5000, "lines");
  const program = await open("main.ts", programText(resources), /^( +)\w+: .*,$/);
  const terraform = await open("main.tf", requirements + terraformOf(resources), /^( +)\w+ += .*$/);
  const rows = [];
  for (const [name, press, count] of [
    ["completion", pressAndComplete, 60],
    ["findings", pressAndDiagnose, 30],
  ] as const) {
    const times = { ours: [] as number[], reference: [] as number[] };
    for (let turn = -10; turn < count; turn++) {
      const taken = { ours: await program.press(press), reference: await terraform.press(press) };
      if (turn < 0) continue;
      times.ours.push(...taken.ours);
      times.reference.push(...taken.reference);
    }
    for (const percent of [50, 95]) {
      rows.push({
        name: `${name} in a program of ${program.lines} lines (reference: the same as Terraform), p${percent}`,
        unit: "ms" as const,
        ours: percentile(times.ours, percent),
        reference: percentile(times.reference, percent),
        ...(name === "completion" && percent === 95 && { target: { atMost: 15 } }),
      });
    }
  }
  await program.close();
  await terraform.close();
  return rows;
};

async function open(name: string, text: string, argument: RegExp) {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  const path = join(folder, name);
  writeFileSync(path, text);
  // The release that `requirements` asks for in Terraform.
  writeFileSync(join(folder, "cdktf.json"), '{ "terraformProviders": ["azurerm@~> 4.40"] }');
  const uri = pathToFileURL(path).href;
  const server = await startOurs(folder);
  const lines = text.split("\n");
  const random = randomFrom(1);
  server.open(uri, text);
  await server.findings(uri);

  function place(): KeyPlace {
    const line = pick(
      random,
      lines.flatMap((content, index) => (argument.test(content) ? [index] : [])),
    );
    const indent = argument.exec(lines[line]!)?.[1] ?? "";
    const at = { line, character: lines[line]!.length };
    return { at, prepare: `\n${indent}`, key: pick(random, [..."acdeilmnprst"]) };
  }

  return {
    lines: lines.length,
    press: (press: typeof pressAndComplete) => press(server, uri, place()),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
