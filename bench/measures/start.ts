// From starting the process to the first completion list in a file of 16,000 lines that was just opened, as when an
// editor is started with it. The catalog or schema is read on the way.
import { makeResources } from "../inputs/makeResources";
import { randomFrom } from "../inputs/random";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import { placesIn } from "../servers/place";
import { type Project, terraformProject, yamlProject } from "../servers/project";
import type { Server } from "../servers/server";
import { startYaml } from "../servers/yamlServer";
import { median } from "../stats";

/** Our server against yaml-language-server, each several times. */
export const start: Measure = async () => {
  const groups = [makeResources(16_000, "lines")];
  const terraform = terraformProject(groups);
  const yaml = yamlProject(groups);
  try {
    const ours = await firstLists(terraform, 7, () => startOurs(terraform.folder));
    const reference = await firstLists(yaml, 5, () => startYaml(yaml.folder, { schema: yaml.schema, validate: false }));
    return [{ name: "start to first completion", unit: "ms", ours, reference, target: { ofReference: 1 / 4 } }];
  } finally {
    terraform.remove();
    yaml.remove();
  }
};

async function firstLists({ files }: Project, runs: number, startServer: () => Promise<Server>): Promise<number> {
  const { uri, text } = files[0]!;
  const [place] = placesIn(text, 1, randomFrom(1));
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    const begin = performance.now();
    const server = await startServer();
    server.open(uri, text);
    // An empty list is one that came before the schema was there.
    while ((await server.complete(uri, { line: place!.at.line, character: 6 })) === 0);
    if (run >= 0) times.push(performance.now() - begin);
    await server.stop();
  }
  return median(times);
}
