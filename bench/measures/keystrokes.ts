// From a keystroke to the completion list, and to fresh findings, over stdio: our server on Terraform against
// yaml-language-server on the same resources as YAML, with the catalog as its JSON Schema. YAML knows no modules: the
// module of many files is one YAML document first, and then as many files, of which it looks at one at a time while
// we follow references into all.
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import type { Measure } from "../measure";
import type { Row } from "../row";
import { startOurs } from "../servers/ourServer";
import { pressAndComplete, pressAndDiagnose } from "../servers/press";
import { pressEverywhere } from "../servers/pressEverywhere";
import { terraformProject, yamlProject } from "../servers/project";
import { startYaml } from "../servers/yamlServer";
import { percentile } from "../stats";

/** In one long file, and in a module of many. */
export const keystrokes: Measure = async (say) => {
  say("yaml-language-server waits a fixed 200 ms before it looks for findings; that is taken off its times.");
  const long = makeFiles(makeResources(16_000, "lines"), 1);
  const many = makeFiles(makeResources(19_000, "lines"), 200);
  const [ourLong, ourMany] = [await inTerraform(long), await inTerraform(many)];
  const [theirLong, theirWhole, theirMany] = [await inYaml(long), await inYaml([many.flat()]), await inYaml(many)];
  return [
    ...rowsOf("16,000 lines in 1 file", ourLong, theirLong),
    ...rowsOf("19,000 in 200 (YAML: in 1)", ourMany, theirWhole),
    ...rowsOf("19,000 in 200 (YAML: in 200)", ourMany, theirMany),
    ...[...byThemselves("16,000 lines in 1 file", ourLong), ...byThemselves("19,000 in 200", ourMany)],
  ];
};

type Groups = ReturnType<typeof makeFiles>;

interface Times {
  readonly completion: readonly number[];
  readonly findings: readonly number[];
}

async function inTerraform(groups: Groups): Promise<Times> {
  const project = terraformProject(groups);
  const completion = await pressEverywhere(await startOurs(project.folder), project, 100, pressAndComplete);
  const findings = await pressEverywhere(await startOurs(project.folder), project, 50, pressAndDiagnose);
  project.remove();
  return { completion, findings };
}

async function inYaml(groups: Groups): Promise<Times> {
  const project = yamlProject(groups);
  const server = (validate: boolean) => startYaml(project.folder, { schema: project.schema, validate });
  const completion = await pressEverywhere(await server(false), project, 50, pressAndComplete);
  const findings = await pressEverywhere(await server(true), project, 25, pressAndDiagnose);
  project.remove();
  return { completion, findings };
}

function rowsOf(where: string, ours: Times, theirs: Times): Row[] {
  return (["completion", "findings"] as const).flatMap((what) =>
    [50, 95].map((percent) => ({
      name: `${what}, ${where}, p${percent}`,
      unit: "ms" as const,
      ours: percentile(ours[what], percent),
      reference: percentile(theirs[what], percent),
      ...(percent === 95 && { target: { ofReference: 1 / 20 } }),
    })),
  );
}

function byThemselves(where: string, { completion, findings }: Times): Row[] {
  return [
    { name: `completion, ${where}, p95`, unit: "ms", ours: percentile(completion, 95), target: { atMost: 10 } },
    { name: `findings, ${where}, p95`, unit: "ms", ours: percentile(findings, 95), target: { atMost: 30 } },
  ];
}
