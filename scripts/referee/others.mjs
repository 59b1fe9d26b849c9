// Other programs that look at the same files: HashiCorp's language server, and TFLint with the rules that come with it. Their errors are
// compared with what refuses a case just as ours are.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { keyOf, writeFiles } from "./terraform.mjs";
import { twoAtOnce } from "./twoAtOnce.mjs";

/** How many cases the server has open at once. */
const atOnce = 60;
/** It is done when it has said nothing for so long. */
const quiet = 6_000;

/** Those that are given, by the names of their options: `{ name, version, findingsOf(cases, folder) }`. */
export function openOthers({ terraformLs, tflint }, cacheFolder) {
  const others = [];
  if (terraformLs)
    others.push(
      other("terraform-ls", versionOf(terraformLs, /^[\d.]+\S*/m), cacheFolder, (cases, folder) => {
        return serverFindings(terraformLs, cases, folder);
      }),
    );
  if (tflint)
    others.push(
      other("TFLint", versionOf(tflint, /[\d.]+\d/), cacheFolder, (cases, folder) => {
        return twoAtOnce(cases.length, (at) => lint(tflint, cases[at].files, join(folder, String(at))));
      }),
    );
  return others;
}

function versionOf(path, pattern) {
  const { stdout, stderr, error } = spawnSync(path, ["--version"], { encoding: "utf8" });
  if (error) throw new Error(`${path} does not run: ${error}`);
  return pattern.exec(`${stdout}${stderr}`)?.[0] ?? "unknown";
}

/** What it has said once is kept. */
function other(name, version, cacheFolder, ask) {
  const cache = join(cacheFolder, `${name}-${version}.json`);
  mkdirSync(cacheFolder, { recursive: true });
  const said = existsSync(cache) ? JSON.parse(readFileSync(cache, "utf8")) : {};
  return {
    name,
    version,
    async findingsOf(cases, folder) {
      const keyed = cases.map((one) => ({ one, key: keyOf("other 1", one.files) }));
      const asked = keyed.filter(({ key }) => said[key] === undefined);
      if (asked.length > 0) {
        const found = await ask(
          asked.map(({ one }) => one),
          folder,
        );
        for (const [index, { key }] of asked.entries()) said[key] = found[index];
        writeFileSync(cache, JSON.stringify(said));
        rmSync(folder, { recursive: true, force: true });
      }
      return keyed.map(({ key }) => said[key]);
    },
  };
}

async function lint(path, files, folder) {
  writeFiles(files, folder);
  const stdout = await new Promise((resolve) => {
    const child = spawn(path, ["--format", "json"], { cwd: folder, timeout: 30_000 });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part) => (text += part));
    child.stderr.resume();
    child.on("close", () => resolve(text));
  });
  rmSync(folder, { recursive: true, force: true });
  try {
    const { issues, errors } = JSON.parse(stdout);
    const own = issues.map(({ rule, message, range }) => ({ severity: rule.severity, message, ...placeOf(range) }));
    return [...own, ...errors.map(({ message, range }) => ({ severity: "error", message, ...placeOf(range) }))];
  } catch {
    return [];
  }
}

function placeOf(range) {
  return { file: range?.filename ?? "", line: range?.start.line };
}

const languages = [
  [/\.tf$/, "terraform"],
  [/\.tfvars$/, "terraform-vars"],
  [/\.tftest\.hcl$/, "terraform-test"],
  [/\.tfmock\.hcl$/, "terraform-mock"],
  [/\.tfquery\.hcl$/, "terraform-search"],
];
const languageOf = (name) => languages.find(([pattern]) => pattern.test(name))?.[1];

/** Opens all files of some cases after the others, and takes what is said of each. */
async function serverFindings(path, cases, folder) {
  const found = cases.map(() => []);
  for (let from = 0; from < cases.length; from += atOnce) {
    const part = cases.slice(from, from + atOnce);
    const said = await serverFindingsOf(path, part, join(folder, String(from)));
    for (const [index, findings] of said.entries()) found[from + index] = findings;
  }
  return found;
}

async function serverFindingsOf(path, cases, folder) {
  for (const [index, { files }] of cases.entries()) writeFiles(files, join(folder, String(index)));
  const server = spawn(path, ["serve"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const diagnostics = new Map();
  let last = Date.now();
  connection.onNotification((method, params) => {
    last = Date.now();
    if (method === "textDocument/publishDiagnostics") diagnostics.set(params.uri, params.diagnostics);
  });
  connection.onRequest(() => {
    last = Date.now();
    return null;
  });
  connection.onError(() => {});
  connection.listen();
  const capabilities = { textDocument: { publishDiagnostics: {} }, workspace: {} };
  await connection.sendRequest("initialize", { processId: null, rootUri: pathToFileURL(folder).href, capabilities });
  await connection.sendNotification("initialized", {});
  for (const [index, { files }] of cases.entries())
    for (const [name, text] of Object.entries(files)) {
      const uri = pathToFileURL(join(folder, String(index), name)).href;
      const textDocument = { uri, languageId: languageOf(name), version: 1, text: String(text) };
      if (textDocument.languageId) await connection.sendNotification("textDocument/didOpen", { textDocument });
    }
  last = Date.now();
  while (Date.now() - last < quiet) await new Promise((resolve) => setTimeout(resolve, 100));
  connection.dispose();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
  const found = cases.map(() => []);
  for (const [uri, all] of diagnostics) {
    const [index, ...inner] = relative(folder, fileURLToPath(uri)).split(sep);
    for (const { severity, message, range } of all)
      found[Number(index)]?.push({
        severity: severity === 1 ? "error" : "warning",
        message,
        file: inner.join("/"),
        line: range.start.line + 1,
      });
  }
  return found;
}
