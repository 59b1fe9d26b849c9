// The memory of our server's process with 100,000 lines open in one module: what the system has given it (VmRSS),
// which includes Node itself and garbage that was not collected yet. Then the same once something half-typed has made
// it load HashiCorp's parser.
import { readFileSync } from "node:fs";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { randomFrom } from "../inputs/random";
import type { Measure } from "../measure";
import type { Row } from "../row";
import { startOurs } from "../servers/ourServer";
import { type PlaceKind, placeIn } from "../servers/place";
import { pressAndComplete, pressAndDiagnose } from "../servers/press";
import { terraformProject } from "../servers/project";
import type { Server } from "../servers/server";

/** After a completion and findings in each file, at once and a second later, and then after half a line. */
export const memory: Measure = async (say) => {
  if (process.platform !== "linux") {
    say("Memory is measured on Linux only.");
    return [];
  }
  const project = terraformProject(makeFiles(makeResources(100_000, "lines"), 6));
  const server = await startOurs(project.folder);
  try {
    const row = (when: string): Row => ({
      name: `memory with 100,000 lines open${when}`,
      unit: "MB",
      ours: residentMegabytes(server.process.pid),
      target: { atMost: 150 },
    });
    for (const { uri, text } of project.files) await pressIn(server, uri, text, "value");
    const rows = [row("")];
    await new Promise((resolve) => setTimeout(resolve, 1000));
    rows.push(row(", a second later"));
    const { uri, text } = project.files[0]!;
    await pressIn(server, uri, text, "new argument");
    rows.push({ ...row(", HashiCorp's parser in a process beside it") });
    say("Waiting until HashiCorp's parser has ended for want of questions …");
    await new Promise((resolve) => setTimeout(resolve, 25_000));
    return [...rows, row(", after it has ended")];
  } finally {
    await server.stop();
    project.remove();
  }
};

/** Opens a file and presses one key in it, for its completions and its findings. */
export async function pressIn(server: Server, uri: string, text: string, kind: PlaceKind): Promise<void> {
  const place = placeIn(text, kind, randomFrom(1));
  server.open(uri, text);
  await pressAndComplete(server, uri, place);
  await pressAndDiagnose(server, uri, place);
}

/** What the system has given a process. */
export function residentMegabytes(pid: number | undefined): number {
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number(kibibytes) * 1024) / 1e6;
}
