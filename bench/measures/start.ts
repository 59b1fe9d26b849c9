// From starting the process to the first completion list in a file of 16,000 lines that was just opened, as when an
// editor is started with it; and to the first findings in a folder of 200 files of which one is open, of which the others
// are read from disk. The catalog or schema is read on the way, and no code has run before.
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { randomFrom } from "../inputs/random";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import { placeIn } from "../servers/place";
import { type Project, terraformProject, yamlProject } from "../servers/project";
import type { Server } from "../servers/server";
import { startYaml } from "../servers/yamlServer";
import { median } from "../stats";

const runs = 7;

/** Our server against yaml-language-server, by turns. */
export const start: Measure = async () => {
  const groups = [makeResources(16_000, "lines")];
  const terraform = terraformProject(groups);
  const yaml = yamlProject(groups);
  const folder = terraformProject(makeFiles(makeResources(20_000, "lines"), 200));
  const times: { ours: number; reference: number; findings: number }[] = [];
  for (let run = 0; run < runs; run++) {
    times.push({
      ours: await firstList(terraform, () => startOurs(terraform.folder)),
      reference: await firstList(yaml, () => startYaml(yaml.folder, { schema: yaml.schema, validate: true })),
      findings: await firstFindings(folder),
    });
  }
  terraform.remove();
  yaml.remove();
  folder.remove();
  const ours = median(times.map((time) => time.ours));
  const reference = median(times.map((time) => time.reference));
  return [
    { name: "start to first completion", unit: "ms", ours, reference, target: { ofReference: 1 / 4 } },
    {
      name: "start to first findings in a folder of 200 files",
      unit: "ms",
      ours: median(times.map((time) => time.findings)),
    },
  ];
};

async function firstFindings({ folder, files }: Project): Promise<number> {
  const { uri, text } = files[0]!;
  const begin = performance.now();
  const server = await startOurs(folder);
  server.open(uri, text);
  await server.findings(uri);
  const time = performance.now() - begin;
  await server.stop();
  return time;
}

async function firstList({ files }: Project, startServer: () => Promise<Server>): Promise<number> {
  const { uri, text } = files[0]!;
  const { line } = placeIn(text, "value", randomFrom(1)).at;
  const begin = performance.now();
  const server = await startServer();
  server.open(uri, text);
  // An empty list is one that came before the schema was there.
  while ((await server.complete(uri, { line, character: 6 })) === 0);
  const time = performance.now() - begin;
  await server.stop();
  return time;
}
