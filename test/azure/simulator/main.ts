// `node dist/test/azure/simulator.js [--port 4000] [--workspaces 60] [--subscriptions 6] [--tenants 2] [--latency 0] [--tls file] [--demo]`:
// the simulator as a program. Prints one line of JSON once it is ready, and stops at Ctrl-C or with whoever started it.
// With --tls, its certificate is written to that file, for SSL_CERT_FILE.
import { fstatSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startSimulator } from "./startSimulator";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    workspaces: { type: "string", default: "60" },
    subscriptions: { type: "string", default: "6" },
    tenants: { type: "string", default: "2" },
    latency: { type: "string", default: "0" },
    tls: { type: "string" },
    demo: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const simulator = await startSimulator({
    port: Number(values.port),
    workspaces: Number(values.workspaces),
    subscriptions: Number(values.subscriptions),
    tenants: Number(values.tenants),
    tls: values.tls !== undefined,
    demo: values.demo,
  });
  simulator.knobs.latency = Number(values.latency);
  if (values.tls !== undefined) writeFileSync(values.tls, simulator.secure!.certificate);
  console.log(JSON.stringify({ url: simulator.url, secureUrl: simulator.secure?.url }));
  const stop = () => simulator.stop().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  // Whoever started it holds the other end; nothing stays behind when they are gone.
  if (fstatSync(0).isFIFO() || fstatSync(0).isSocket()) process.stdin.once("end", stop).resume();
}

main();
