// The memory of our server's process with 100,000 lines open in one module: what the system has given it (VmRSS),
// which includes Node itself and garbage that was not collected yet.
import { readFileSync } from "node:fs";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import { randomFrom } from "../inputs/random";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import { placesIn } from "../servers/place";
import { pressAndComplete, pressAndDiagnose } from "../servers/press";
import { terraformProject } from "../servers/project";

/** After a completion and findings in each file, at once and a second later. */
export const memory: Measure = async (say) => {
  const project = terraformProject(makeFiles(makeResources(100_000, "lines"), 6));
  const server = await startOurs(project.folder);
  try {
    for (const { uri, text } of project.files) {
      server.open(uri, text);
      const [place] = placesIn(text, 1, randomFrom(1));
      await pressAndComplete(server, uri, place!);
      await pressAndDiagnose(server, uri, place!);
    }
    const atOnce = residentMegabytes(server.process.pid);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const later = residentMegabytes(server.process.pid);
    if (atOnce === undefined || later === undefined) {
      say("Memory is measured on Linux only.");
      return [];
    }
    return [
      { name: "memory with 100,000 lines open", unit: "MB", ours: atOnce, target: { atMost: 150 } },
      { name: "memory a second later", unit: "MB", ours: later, target: { atMost: 150 } },
    ];
  } finally {
    await server.stop();
    project.remove();
  }
};

function residentMegabytes(pid: number | undefined): number | undefined {
  if (process.platform !== "linux") return undefined;
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
}
