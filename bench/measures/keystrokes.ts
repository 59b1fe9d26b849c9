// From a keystroke to the completion list, and to fresh findings, over stdio: our server on Terraform against
// yaml-language-server on the same resources as YAML, with the catalog as its JSON Schema. YAML knows no modules, so
// in many files it has less to do than we have: it looks at one file, we follow references into all of them.
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { randomFrom } from "../inputs/random";
import type { Measure } from "../measure";
import type { Row } from "../row";
import { startOurs } from "../servers/ourServer";
import { placesIn } from "../servers/place";
import { pressAndComplete, pressAndDiagnose } from "../servers/press";
import { type Project, terraformProject, yamlProject } from "../servers/project";
import type { Server } from "../servers/server";
import { startYaml } from "../servers/yamlServer";
import { percentile } from "../stats";

const warmUps = 8;
/** Files that keys are pressed in, where there are that many. */
const openFiles = 10;

/** In one long file, and in a module of many. */
export const keystrokes: Measure = async (say) => {
  say("yaml-language-server waits a fixed 200 ms before it looks for findings; that is taken off its times.");
  const long = makeFiles(makeResources(16_000, "lines"), 1);
  const many = makeFiles(makeResources(19_000, "lines"), 200);
  return [...(await inProject("16,000 lines in 1 file", long)), ...(await inProject("19,000 in 200", many))];
};

async function inProject(where: string, groups: ReturnType<typeof makeFiles>): Promise<Row[]> {
  const terraform = terraformProject(groups);
  const yaml = yamlProject(groups);
  const ours = () => startOurs(terraform.folder);
  const theirs = (validate: boolean) => startYaml(yaml.folder, { schema: yaml.schema, validate });
  try {
    const rows = [
      rowsOf(
        `completion, ${where}`,
        10,
        await pressed(await ours(), terraform, 100, pressAndComplete),
        await pressed(await theirs(false), yaml, 50, pressAndComplete),
      ),
      rowsOf(
        `findings, ${where}`,
        30,
        await pressed(await ours(), terraform, 50, pressAndDiagnose),
        await pressed(await theirs(true), yaml, 25, pressAndDiagnose),
      ),
    ];
    return rows.flat();
  } finally {
    terraform.remove();
    yaml.remove();
  }
}

async function pressed(
  server: Server,
  { files }: Project,
  count: number,
  press: typeof pressAndComplete,
): Promise<number[]> {
  const random = randomFrom(1);
  const step = Math.ceil(files.length / openFiles);
  const opened = files.filter((_, index) => index % step === 0);
  const places = opened.map(({ text }) => placesIn(text, Math.ceil((count + warmUps) / opened.length), random));
  for (const { uri, text } of opened) {
    server.open(uri, text);
    await server.findings(uri);
  }
  const times: number[][] = [];
  for (let turn = 0; turn < count + warmUps; turn++) {
    const { uri } = opened[turn % opened.length]!;
    const place = places[turn % opened.length]![Math.floor(turn / opened.length)]!;
    times.push(await press(server, uri, place));
  }
  await server.stop();
  return times.slice(warmUps).flat();
}

function rowsOf(name: string, atMost: number, ours: readonly number[], reference: readonly number[]): Row[] {
  const [p50, p95] = [50, 95].map((percent) => ({
    ours: percentile(ours, percent),
    reference: percentile(reference, percent),
  }));
  return [
    { name: `${name}, p50`, unit: "ms", ...p50! },
    { name: `${name}, p95`, unit: "ms", ...p95!, target: { ofReference: 1 / 20 } },
    { name: `${name}, p95 by itself`, unit: "ms", ours: p95!.ours, target: { atMost } },
  ];
}
