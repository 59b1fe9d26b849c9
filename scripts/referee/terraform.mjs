// What a program, Terraform or OpenTofu, says of a folder of files. It asks nothing of the network, and answers are kept by what was asked.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** How long it may take over one folder. */
const patience = 30_000;

/** How many texts are laid out at once. */
const together = 500;

/** What it says for want of a provider or of a module from elsewhere: nothing about the files. */
const isOutside = (summary) =>
  /required provider(?! configuration)|provider requirements|provider packages|install provider|provider registry|lock file|module registry|download module|Module (source|version( requirements)?) ha(s|ve) changed|Module not installed|remote module|there is no package for|provider plugins|provisioner plugin|problems during initialisation|Backend initialization|Failed to load plugin|Failed to obtain provider schema|registry service|failed to read schema/i.test(
    summary,
  );

/**
 * Opens a program; undefined where there is none. `verdictOf(files, folder)` answers `{ errors, isWhole, modules }`. With the binary of azurerm
 * it judges by that as well, with a mock by providers that take anything.
 */
export function openProgram(path, cacheFolder, { azurerm, mock } = {}) {
  if (!path) return undefined;
  const base = azurerm ? join(cacheFolder, "azurerm") : cacheFolder;
  mkdirSync(base, { recursive: true });
  if (azurerm) writeOverride(base, azurerm);
  const asked = spawnSync(path, ["version", "-json"], { encoding: "utf8", env: environment(base) });
  if (asked.status !== 0) throw new Error(`${path} does not run: ${asked.stderr || asked.error}`);
  const version = JSON.parse(asked.stdout).terraform_version;
  const cache = join(base, `${version}.json`);
  const verdicts = existsSync(cache) ? JSON.parse(readFileSync(cache, "utf8")) : {};
  const help = spawnSync(path, ["validate", "-help"], { encoding: "utf8", env: environment(base) }).stdout;
  /** Files of queries are read only where that is asked for, by releases that know them. */
  const validating = (files) => {
    const hasQueries = Object.keys(files).some((name) => name.endsWith(".tfquery.hcl"));
    return ["validate", "-json", ...(hasQueries && help.includes("-query") ? ["-query"] : [])];
  };
  return {
    version,
    async verdictOf(files, folder) {
      const kind = mock ? "mocked 2" : validating(files).length > 2 ? "verdict 2" : "verdict 1";
      const key = keyOf(kind, files);
      verdicts[key] ??= await askAbout(path, files, { folder, cacheFolder: base, args: validating(files), mock });
      const { said, modules } = verdicts[key];
      const about = said.filter(({ summary }) => !isOutside(summary));
      return {
        isWhole: about.length === said.length,
        errors: about.filter(({ severity }) => severity === "error"),
        modules,
      };
    },
    /** Asks about many texts, hundreds at once, so that the program need not be started for each. */
    async format(texts) {
      const keys = new Map([...texts].map((text) => [keyOf("format 2", { text }), text]));
      const unknown = [...keys].filter(([key]) => !verdicts[key]);
      for (let at = 0; at < unknown.length; at += together)
        Object.assign(verdicts, await layoutsOf(path, unknown.slice(at, at + together), base));
    },
    async formatted(text) {
      const key = keyOf("format 2", { text });
      verdicts[key] ??= await run(path, ["fmt", "-no-color", "-"], base, base, text);
      const { status, stdout } = verdicts[key];
      return status === 0 ? stdout : undefined;
    },
    /** The lines that it names of a text that it cannot read, as far as that was asked with many. */
    linesRefused: (text) => verdicts[keyOf("format 2", { text })]?.lines ?? [],
    save: () => writeFileSync(cache, JSON.stringify(verdicts)),
  };
}

/**
 * What the program makes of texts, by their keys: it lays out the files of a folder, and names those that it cannot read. Nothing where it
 * names none for a refusal, or takes too long.
 */
async function layoutsOf(path, texts, base) {
  const folder = mkdtempSync(join(base, "format-"));
  for (const [index, [, text]] of texts.entries()) writeFileSync(join(folder, `${index}.tf`), text);
  const { stderr, isLate } = await run(path, ["fmt", "-no-color", "-list=false"], folder, base);
  const places = [...stderr.matchAll(/^ +on (\d+)\.tf line (\d+)/gm)].map(([, ...place]) => place.map(Number));
  const isWhole = !isLate && stderr.split(/^Error: /m).length - 1 <= places.length;
  const lines = new Map();
  for (const [index, line] of places) lines.set(index, [...(lines.get(index) ?? []), line]);
  const laidOut = texts.map(([key], index) => [
    key,
    lines.has(index)
      ? { status: 2, stdout: "", lines: lines.get(index) }
      : { status: 0, stdout: readFileSync(join(folder, `${index}.tf`), "utf8") },
  ]);
  rmSync(folder, { recursive: true, force: true });
  return isWhole ? Object.fromEntries(laidOut) : {};
}

/** What an answer about files is kept under. */
export function keyOf(kind, files) {
  const hash = createHash("sha256").update(kind);
  for (const [name, text] of Object.entries(files)) hash.update(`\0${name}\0`).update(text);
  return hash.digest("base64");
}

async function askAbout(path, files, { folder, cacheFolder, args, mock }) {
  writeFiles(files, folder);
  const mocked = `${folder}-mock`;
  const overrides = mock?.overridesFor(files, mocked);
  const settings = overrides && join(mocked, "mock.tfrc");
  if (settings) writeFileSync(settings, settingsWith(overrides, cacheFolder));
  const program = (all) => run(path, all, folder, cacheFolder, "", settings);
  const all = Object.entries(files).map(([name, text]) => (/\.(tf|tofu|json|hcl)$/.test(name) ? String(text) : ""));
  const calls = all.some((text) => /\bmodule\b/.test(text));
  const said = [];
  if (calls) said.push(...diagnosticsIn(await program(["init", "-backend=false", "-input=false", "-json"])));
  said.push(...diagnosticsIn(await program(args)));
  const modules = installedIn(folder);
  for (const one of [folder, mocked]) rmSync(one, { recursive: true, force: true });
  const unique = new Map(said.map((one) => [JSON.stringify(one), one]));
  return { said: [...unique.values()], modules };
}

/** Writes files below a folder. */
export function writeFiles(files, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Folders of the modules that it has looked at, from the root. */
function installedIn(folder) {
  const file = join(folder, ".terraform/modules/modules.json");
  const modules = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).Modules : [];
  return ["", ...modules.map(({ Dir }) => Dir)].map((dir) => (dir === "." ? "" : dir));
}

/** Both forms of its output: one object, and a line for each diagnostic. */
function diagnosticsIn({ stdout, isLate }) {
  if (isLate) return [{ severity: "error", summary: "Failed to load plugin: it took too long" }];
  const lines = stdout.trimStart().startsWith('{"@') ? stdout.split("\n") : [stdout];
  return lines.flatMap((line) => {
    const said = parsed(line);
    const diagnostics = said?.diagnostics ?? (said?.diagnostic ? [said.diagnostic] : []);
    return diagnostics.map(({ severity, summary, detail, range }) => ({
      ...{
        severity,
        summary,
        detail,
        file: range?.filename,
        line: range?.start.line || undefined,
        endLine: range?.end.line,
      },
    }));
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lets Terraform start a binary of azurerm, whatever it is called. */
function writeOverride(folder, binary) {
  const link = join(folder, "provider", "terraform-provider-azurerm");
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(resolve(binary), link);
}

/** Terraform's settings: no registry, and what is put in the place of providers. */
function settingsWith(overrides, cacheFolder) {
  return `provider_installation {\n${overrides}  filesystem_mirror {\n    path = "${join(cacheFolder, "none")}"\n  }\n}\n`;
}

function environment(cacheFolder) {
  const nowhere = "http://127.0.0.1:9";
  const configuration = join(cacheFolder, "none.tfrc");
  mkdirSync(join(cacheFolder, "none"), { recursive: true });
  const provider = join(cacheFolder, "provider");
  const overrides = existsSync(provider)
    ? `  dev_overrides {\n    "hashicorp/azurerm" = ${JSON.stringify(provider)}\n  }\n`
    : "";
  writeFileSync(configuration, settingsWith(overrides, cacheFolder));
  return {
    ...{
      PATH: process.env.PATH,
      HOME: cacheFolder,
      TF_CLI_CONFIG_FILE: configuration,
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    },
    ...{
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      GIT_TERMINAL_PROMPT: "0",
      TF_REGISTRY_DISCOVERY_RETRY: "0",
      TF_REGISTRY_CLIENT_TIMEOUT: "1",
    },
  };
}

function run(path, args, cwd, cacheFolder, input = "", settings) {
  const env = { ...environment(cacheFolder), ...(settings && { TF_CLI_CONFIG_FILE: settings }) };
  return new Promise((resolve) => {
    const child = spawn(path, args, { cwd, env, timeout: patience });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (part) => (stdout += part));
    child.stderr.setEncoding("utf8").on("data", (part) => (stderr += part));
    child.on("close", (status, signal) => resolve({ status, stdout, stderr, isLate: signal !== null }));
    child.stdin.on("error", () => {}).end(input);
  });
}
