// Resources in Azure's own API: 500 of ten types in a module of 200 files, which our server completes and checks over stdio, beside as
// many resources of azurerm's in the same server. What their types cost in memory is what the server has more than with azurerm's.
import { azapiRequirements, makeAzapiResources } from "../inputs/azapiResources";
import type { Made } from "../inputs/made";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import type { Measure } from "../measure";
import type { Row } from "../row";
import { startOurs } from "../servers/ourServer";
import { pressAndComplete, pressAndDiagnose } from "../servers/press";
import { pressByTurns, type TimesOfBoth } from "../servers/pressByTurns";
import { type Project, terraformProject } from "../servers/project";
import { percentile } from "../stats";
import { pressIn, residentMegabytes } from "./memory";

const resources = 500;
const files = 200;

export const azapi: Measure = async (say) => {
  const own = terraformProject(makeFiles(makeAzapiResources(resources), files), azapiRequirements);
  const others = terraformProject(makeFiles(manyOfAzurerm(), files));
  const contender = async (project: Project) => ({ server: await startOurs(project.folder), project });
  const both = async (press: typeof pressAndComplete, count: number) =>
    pressByTurns(await contender(own), await contender(others), count, press);
  try {
    const where = `${resources} resources in ${files} files`;
    const completion = rows(
      `completion in a body, ${where} (reference: azurerm)`,
      await both(pressAndComplete, 50),
      10,
    );
    const findings = rows(`findings of bodies, ${where} (reference: azurerm)`, await both(pressAndDiagnose, 25), 30);
    if (process.platform !== "linux") {
      say("Memory is measured on Linux only.");
      return [...completion, ...findings];
    }
    const [more, fewer] = [await memoryWith(own), await memoryWith(others)];
    return [
      ...completion,
      ...findings,
      { name: `memory with ${where}`, unit: "MB", ours: more },
      { name: "memory more than with as many of azurerm's", unit: "MB", ours: more - fewer, target: { atMost: 20 } },
    ];
  } finally {
    own.remove();
    others.remove();
  }
};

function manyOfAzurerm(): readonly Made[] {
  return makeResources(resources * 20, "lines").slice(0, resources);
}

function rows(name: string, { ours, theirs }: TimesOfBoth, atMost: number): Row[] {
  const at = (percent: number) => ({ ours: percentile(ours, percent), reference: percentile(theirs, percent) });
  return [
    { name: `${name}, p50`, unit: "ms", ...at(50) },
    { name: `${name}, p95`, unit: "ms", ...at(95), target: { atMost } },
  ];
}

/** What a server has after a key in each of twenty files. */
async function memoryWith(project: Project): Promise<number> {
  const server = await startOurs(project.folder);
  try {
    const step = Math.ceil(project.files.length / 20);
    for (const { uri, text } of project.files.filter((_, index) => index % step === 0))
      await pressIn(server, uri, text, "value");
    return residentMegabytes(server.process.pid);
  } finally {
    await server.stop();
  }
}
