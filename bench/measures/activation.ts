// What VS Code waits for when it starts the extension: its code is read and everything registered. In Node with a stub
// of VS Code's API, so without the messages that registering sends to the window. Azure is not loaded in it.
import { execFileSync } from "node:child_process";
import type { Measure } from "../measure";
import { median } from "../stats";

const runs = 9;

/** Each run in a process of its own: code is read only once in each. */
export const activation: Measure = async () => {
  const times = Array.from({ length: runs }, timesOfOne);
  return [
    {
      name: "activation, with a stub of VS Code",
      unit: "ms",
      ours: median(times.map((time) => time.activation)),
      target: { atMost: 50 },
    },
    {
      name: "loading what speaks to the server, at the first document",
      unit: "ms",
      ours: median(times.map((time) => time.client)),
    },
  ];
};

function timesOfOne(): { activation: number; client: number } {
  return JSON.parse(execFileSync(process.execPath, ["bench/activate.cjs"], { encoding: "utf8" }));
}
