/**
 * The process around a provider (dist/provider.js), which is as isolated as the provider is: it runs the fake that the provider finds instead of
 * a cloud, the provider itself, and ends with it. `provider.js <binary> [<variables beside the fake as JSON>]`, in the folder that is its home;
 * what the provider prints is what this prints. Where whoever has started it plays the cloud, requests go there.
 */
import { spawn } from "node:child_process";
import { parentCloud } from "./cloudChannel";
import { type EnvironmentVariables, startFakeCloud } from "./fakeCloud";
import { harmless } from "./shortEnvironment";
import { codeForError } from "./startError";

/** A proxy that nothing answers at: the discard port of this machine. */
const nowhere = "http://127.0.0.1:9";

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

/**
 * What the provider sees of ours, `folder` as its home and place for temporary files. Only names that are known to be harmless pass, so
 * no credential does, whatever it is called.
 */
function providerEnvironment(ours: NodeJS.ProcessEnv, folder: string): Record<string, string> {
  return {
    ...harmless(ours),
    ...Object.fromEntries(
      ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TMP", "TEMP"].map((name) => [name, folder]),
    ),
    ...Object.fromEntries(
      ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"].map((name) => [
        name,
        nowhere,
      ]),
    ),
    // Without it, loopback addresses would not pass the proxy, and a fake there could be asked.
    NO_PROXY: "127.0.0.1,localhost",
    no_proxy: "127.0.0.1,localhost",
    // What Terraform's plugins ask for before they start. Source: internal/plugin/serve.go of hashicorp/terraform.
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_MIN_PORT: "10000",
    PLUGIN_MAX_PORT: "25000",
    PLUGIN_UNIX_SOCKET_DIR: folder,
    GOMAXPROCS: "1",
    GOGC: "400",
  };
}
