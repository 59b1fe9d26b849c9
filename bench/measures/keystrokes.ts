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
import { pressByTurns, type TimesOfBoth } from "../servers/pressByTurns";
import { terraformProject, yamlProject } from "../servers/project";
import { startYaml } from "../servers/yamlServer";
import { percentile } from "../stats";

/** In one long file, and in a module of many. */
export const keystrokes: Measure = async (say) => {
  say("yaml-language-server waits a fixed 200 ms before it looks for findings; that is taken off its times.");
  const long = makeFiles(makeResources(16_000, "lines"), 1);
  const many = makeFiles(makeResources(19_000, "lines"), 200);
  return [
    ...rowsOf("16,000 lines in 1 file", await compare(long, long)),
    ...rowsOf("19,000 in 200 (YAML: in 1)", await compare(many, [many.flat()])),
    // For information: yaml-language-server then reads one file of some sixty lines, where a module is read as a whole.
    ...rowsOf("19,000 in 200 (YAML: in 200)", await compare(many, many)).map(({ target: _, ...row }) => row),
  ];
};

type Groups = ReturnType<typeof makeFiles>;

async function compare(asTerraform: Groups, asYaml: Groups) {
  const terraform = terraformProject(asTerraform);
  const yaml = yamlProject(asYaml);
  const ours = async () => ({ server: await startOurs(terraform.folder), project: terraform });
  const theirs = async (validate: boolean) => ({
    server: await startYaml(yaml.folder, { schema: yaml.schema, validate }),
    project: yaml,
  });
  const completion = await pressByTurns(await ours(), await theirs(false), 50, pressAndComplete);
  // Each of these presses is two keystrokes: the key, and taking it back.
  const findings = await pressByTurns(await ours(), await theirs(true), 25, pressAndDiagnose);
  terraform.remove();
  yaml.remove();
  return { completion, findings };
}

function rowsOf(where: string, { completion, findings }: Awaited<ReturnType<typeof compare>>): Row[] {
  return [...rows(`completion, ${where}`, completion, 10), ...rows(`findings, ${where}`, findings, 30)];
}

function rows(name: string, { ours, theirs }: TimesOfBoth, atMost: number): Row[] {
  const [p50, p95] = [50, 95].map((percent) => ({
    ours: percentile(ours, percent),
    reference: percentile(theirs, percent),
  }));
  return [
    { name: `${name}, p50`, unit: "ms", ...p50! },
    { name: `${name}, p95`, unit: "ms", ...p95!, target: { ofReference: 1 / 20 } },
    { name: `${name}, p95 by itself`, unit: "ms", ours: p95!.ours, target: { atMost } },
  ];
}
