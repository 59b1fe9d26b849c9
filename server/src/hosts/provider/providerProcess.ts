/**
 * The process around a provider (dist/provider.js), which is as isolated as the provider is: it runs the fake that the provider finds instead of
 * a cloud, the provider itself, and ends with it. `provider.js <binary> [<variables beside the fake as JSON>]`, in the folder that is its home;
 * what the provider prints is what this prints. Where whoever has started it plays the cloud, requests go there.
 */
import { spawn } from "node:child_process";
import { parentCloud } from "./cloudChannel";
import { providerEnvironment } from "./environment";
import { type EnvironmentVariables, startFakeCloud } from "./fakeCloud";
import { codeForError } from "./startError";

const [, , binary = "", way] = process.argv;

void run();

async function run(): Promise<void> {
  const home = process.cwd();
  const fakeCloud = way === undefined ? undefined : await startFakeCloud(parentCloud()).catch(() => undefined);
  const child = spawn(binary, [], {
    cwd: home,
    env: {
      ...providerEnvironment(process.env, home),
      ...fakeCloud?.environment(home, JSON.parse(way ?? "{}") as EnvironmentVariables),
    },
    stdio: ["ignore", "inherit", "ignore"],
    windowsHide: true,
  });
  child.once("error", (error) => process.exit(codeForError(error)));
  child.once("exit", () => process.exit(0));
  // Whoever started us is gone, or wants no more.
  process.stdin.once("close", () => {
    child.kill("SIGKILL");
    process.exit(0);
  });
  process.stdin.resume();
}
