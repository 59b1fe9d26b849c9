// From starting the process to the first completion list in a file of 16,000 lines that was just opened, as when an
// editor is started with it. The catalog or schema is read on the way.
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
  const times: { ours: number; reference: number }[] = [];
  for (let run = 0; run < runs; run++) {
    times.push({
      ours: await firstList(terraform, () => startOurs(terraform.folder)),
      reference: await firstList(yaml, () => startYaml(yaml.folder, { schema: yaml.schema, validate: true })),
    });
  }
  terraform.remove();
  yaml.remove();
  const ours = median(times.map((time) => time.ours));
  const reference = median(times.map((time) => time.reference));
  return [{ name: "start to first completion", unit: "ms", ours, reference, target: { ofReference: 1 / 4 } }];
};

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
