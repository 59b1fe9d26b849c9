import { spawn, spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { program } from "../../cli/program";
import type { Random } from "../../languages/random";
import type { Fuzzer } from "../fuzzer";
import { inFolderOf } from "../temporary";

const secret = "SECRET_THAT_NOBODY_SHOULD_SEE";
const main =
  'module "m" {\n  source = "./m"\n}\n\nresource "azurerm_resource_group" "a" {\n  name     = "a"\n  location = "westeurope"\n}\n';

/** Files that somebody reads, by their names alone. */
const names = [
  ...[
    "x.tf",
    "versions.tf",
    "y.tf.json",
    "z.tofu",
    "a_override.tf",
    "terraform.tfvars",
    "m/main.tf",
    "m/x.tf",
    "tests/t.tftest.hcl",
  ],
  ...[
    ".terraform.lock.hcl",
    ".terraform/modules/modules.json",
    ".azureml-terraform.json",
    "terraform.tfstate",
    "package.json",
  ],
  ...["cdktf.json", "prog.ts", ".gen/versions.json", "m/.terraform.lock.hcl", ".git/HEAD", ".git/config", ".gitignore"],
];

type Make = (path: string) => void;

const text =
  (content: string): Make =>
  (path) =>
    writeFileSync(path, content);
const linkTo =
  (target: string): Make =>
  (path) =>
    symlinkSync(target, path);

/** What may be under such a name. */
const kinds: Readonly<Record<string, Make>> = {
  "nothing in it": text(""),
  "other text": text("\u0000\ufffd{[(<<EOT\n"),
  "a lone surrogate": text('{"Modules":[{"Key":"\\ud800","Dir":"\\udfff"}],"module":{"a":{"source":"./\\ud800"}}}'),
  "deep nesting": text(`${'{"a":['.repeat(20_000)}`),
  "what is inherited": text('{"__proto__":{"constructor":[]},"toString":1}'),
  "a folder": (path) => mkdirSync(path),
  "a pipe": (path) => void spawnSync("mkfifo", [path]),
  "a link to a device that never ends": linkTo("/dev/zero"),
  "a link to the environment": linkTo("/proc/self/environ"),
  "a link to nothing": linkTo("nowhere"),
  "a link to itself": (path) => symlinkSync(path, path),
  "a link to the folder around": linkTo(".."),
  "a link to somewhere else": linkTo(tmpdir()),
  "what is far too long": (path) => {
    writeFileSync(path, "# ");
    truncateSync(path, 60_000_000);
  },
};

export const fuzzer: Fuzzer = {
  name: "servedFiles",
  holds:
    "whatever stands where a file is expected, the server answers about the others, and logs nothing from elsewhere",
  inSuite: process.platform === "win32" ? 0 : 2,
  attack: (random) =>
    inFolderOf([["main.tf", main]], async (folder) => {
      const made = fill(folder, random);
      const failure = await served(folder);
      return failure && `${failure}\n${made.join("\n")}`;
    }),
};

function fill(folder: string, random: Random): string[] {
  const made: string[] = [];
  for (let count = 1 + random.below(6); count > 0; count--) {
    const [name, kind] = [random.pick(names), random.pick(Object.keys(kinds))];
    try {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      // Whoever writes into a pipe waits for somebody who reads.
      if (lstatSync(join(folder, name), { throwIfNoEntry: false })) continue;
      kinds[kind]!(join(folder, name));
      made.push(`${name} is ${kind}`);
    } catch {
      // Something is there that is no folder.
    }
  }
  return made;
}

/** What nobody should see in what is shown. */
function shown(said: string): string | undefined {
  if (said.includes(secret)) return `Something from elsewhere is shown.\n${said}`;
  return /^ {4}at /m.test(said) ? `An error was caught by nobody.\n${said}` : undefined;
}

async function served(folder: string): Promise<string | undefined> {
  const child = spawn(process.execPath, ["--max-old-space-size=700", program("stdio"), "--stdio"], {
    env: { ...process.env, [secret]: secret },
  });
  let log = "";
  child.stderr.on("data", (data) => {
    log += data;
  });
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.onNotification("window/logMessage", ({ message }) => {
    log += message;
  });
  client.listen();
  const uri = pathToFileURL(join(folder, "main.tf")).href;
  const rootUri = pathToFileURL(folder).href;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    limit = setTimeout(() => resolve(`The server did not answer.\n${log}`), 30_000);
  });
  const answer = async (): Promise<string | undefined> => {
    const capabilities = { textDocument: { diagnostic: {} } };
    await client.sendRequest("initialize", { processId: null, rootUri, capabilities, workspaceFolders: null });
    await client.sendNotification("initialized", {});
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "terraform", version: 1, text: main },
    });
    await client.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    await client.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 5, character: 4 } });
    return shown(log);
  };
  const failure = await Promise.race([answer().catch((error) => `The server failed: ${error}\n${log}`), late]);
  clearTimeout(limit);
  client.dispose();
  child.kill("SIGKILL");
  return failure;
}
