// The command line: takes its arguments apart and hands over. Sets the exit code rather than exiting, so that what was
// written gets out first.
import "./compileCache";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { version } from "../../../package.json";
import { createService, ruleTexts } from "../core";
import { bytesOf, defaultMaxFileSize, settingsFrom } from "../lsp/index";
import { opinions } from "../model/index";
import { counted } from "../text/index";
import { didYouMean, shortened, similar } from "../wording/index";
import { builtInCatalog } from "./builtInCatalog";
import { assignments } from "./cli/assignments";
import { checkFiltered } from "./cli/check/checkFiltered";
import { createProviderValidation } from "./cli/check/providerValidation";
import { commands, isCommand } from "./cli/commands";
import { convert, isAddress } from "./cli/convert";
import { doctor } from "./cli/doctor";
import { drift, driftSummaries } from "./cli/drift";
import { givenValues } from "./cli/givenValues";
import { importAnswers } from "./cli/import";
import { importArguments } from "./cli/importArguments";
import { learnBelow, learnFolders } from "./cli/learn";
import { majorVersion } from "./cli/majorVersion";
import { options } from "./cli/options";
import { order, orderFormats } from "./cli/order";
import { createOutput } from "./cli/output";
import { plan } from "./cli/plan";
import { asLines, type Printable, printableAsIs } from "./cli/printable";
import { githubReport } from "./cli/report/githubReport";
import { jsonReport } from "./cli/report/jsonReport";
import { prettyReport } from "./cli/report/prettyReport";
import type { Report } from "./cli/report/report";
import { sarifReport } from "./cli/report/sarifReport";
import type { ExitCode } from "./cli/reporter";
import { role, roleFormats } from "./cli/role";
import { upgrade } from "./cli/upgrade";
import { usage } from "./cli/usage";
import { errorMessage } from "./errorMessage";
import { userCacheFolder } from "./installed/cacheFolder";
import { forgetLearned } from "./installed/learnedCache";
import { expectShortRun } from "./shortRun";

const output = createOutput(process.stdout);

process.stderr.on("error", () => {
  // Nobody reads stderr any more.
});
guarded(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

/** Whatever goes wrong is said in a sentence, and is not taken for a good result. */
async function guarded(args: readonly string[]): Promise<ExitCode> {
  try {
    const code = await run(args);
    if (output.failure === undefined) return code;
    complain(`The report could not be written: ${output.failure}.`);
  } catch (error) {
    complain(`The command failed: ${errorMessage(error)}.`);
  }
  return 2;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  const read = readArguments(args);
  if (typeof read === "string") return wrongUse(read);
  const { values, positionals, tokens } = read;
  const [command, ...paths] = positionals;
  const misused = (message: string) => wrongUse(message, command);
  if (values.version) return say(printableAsIs(`${version}\n`));
  if (values.help && (command === undefined || isCommand(command))) return say(printableAsIs(usage(command)));
  const megabytes = Number(values["max-file-size"] ?? defaultMaxFileSize);
  if (!(megabytes > 0)) return misused("Say how many megabytes a file may have: --max-file-size 20.");
  const maxFileSize = bytesOf(megabytes);
  if (command === "import") {
    const wanted = importArguments(values, paths);
    if (typeof wanted === "string") return misused(wanted);
    return importAnswers(wanted, { service: createService(builtInCatalog()) }, output, complain, maxFileSize);
  }
  const learning = {
    cache: userCacheFolder("providers"),
    catalog: builtInCatalog(),
    unlocked: values.unlocked,
    tell: complain,
    complain,
  };
  if (command === "learn")
    return values.forget ? forget(learning.cache) : learnFolders(paths.length > 0 ? paths : ["."], learning);
  if (command === "doctor")
    return doctor(paths.length > 0 ? paths : ["."], {
      ...learning,
      service: createService(learning.catalog),
      version,
      output,
      maxFileSize,
    });
  if (command === "convert") {
    const target = (["azapi", "azurerm"] as const).find((one) => one === values.to);
    if (!target) return misused("Say what to convert to: --to azapi, or --to azurerm.");
    const addresses = paths.filter(isAddress);
    const places = paths.filter((path) => !isAddress(path));
    const wanted = {
      to: target,
      paths: places.length > 0 ? places : ["."],
      write: values.write,
      unlocked: values.unlocked,
      how: {
        takeOver: values["import-blocks"] ? ("import" as const) : ("moved" as const),
        ...(values["api-version"] !== undefined && { apiVersion: values["api-version"] }),
        namesTriggers: values["replace-triggers"],
      },
    };
    if (
      target === "azurerm" &&
      (values["import-blocks"] || values["replace-triggers"] || values["api-version"] !== undefined)
    )
      return misused("--import-blocks, --replace-triggers and --api-version are about conversions to azapi.");
    return convert(
      { ...wanted, ...(addresses.length > 0 && { addresses }) },
      { service: createService(learning.catalog), catalog: learning.catalog, output, complain, maxFileSize },
    );
  }
  if (command === "order") {
    const format = values.format === "pretty" ? "text" : orderFormats.find((one) => one === values.format);
    if (!format) return misused(`There is no format ${values.format}: use ${orderFormats.join(", ")}.`);
    if (paths.length > 1) return misused("Name one folder.");
    const opening = { service: createService(learning.catalog), maxFileSize, complain };
    return order(paths[0] ?? ".", format, output, opening);
  }
  if (command === "plan") {
    if (paths.length > 1) return misused("A plan is made of one folder.");
    if (values.state !== undefined && values.plan !== undefined) return misused("Say either --state or --plan.");
    const { state, plan: exported, json, unlocked, live } = values;
    const given = typedValues(tokens);
    const wanted = { folder: paths[0] ?? ".", state, plan: exported, json, unlocked, live, given };
    return plan(wanted, { service: createService(learning.catalog), output, complain, maxFileSize });
  }
  if (command === "role" && values.assignments)
    return assignments(paths.length > 0 ? paths : ["."], values.write, {
      service: createService(learning.catalog),
      output,
      complain,
      maxFileSize,
    });
  if (command === "role") {
    if (values.write) return misused("Add --assignments: the role itself is printed.");
    const format = values.format === "pretty" ? "terraform" : roleFormats.find((one) => one === values.format);
    if (!format) return misused(`There is no format ${values.format}: use ${roleFormats.join(", ")}.`);
    if (paths.length > 1) return misused("Name one folder.");
    return role(paths[0] ?? ".", format, output, { service: createService(learning.catalog), maxFileSize, complain });
  }
  if (command === "skill") {
    const { agentsText, skillText } = require("./mcp.js") as typeof import("./mcp/mcp");
    return say(printableAsIs(values["agents-md"] ? agentsText() : skillText()));
  }
  if (command === "mcp") {
    const port = portOf(values.http);
    if (typeof port === "string") return misused(port);
    // A bundle of its own, which nobody else needs.
    const { serveMcp, tokenFrom } = require("./mcp.js") as typeof import("./mcp/mcp");
    const token = tokenFrom(process.env);
    if (typeof token === "string") return misused(token);
    const http = port === undefined ? undefined : { port, token };
    await serveMcp({ http, folders: paths.map((path) => resolve(path)), maxFileSize, log: complain });
    return 0;
  }
  if (command !== "check" && command !== "upgrade" && command !== "drift")
    return misused(
      command
        ? `There is no command ${shortened(command)}.${didYouMean(similar(command, Object.keys(commands)))}`
        : "A command is missing.",
    );
  expectShortRun();
  const report = reportFor(values.format);
  if (!report) return misused(`There is no format ${values.format}: use pretty, github, json or sarif.`);
  const reporting = { report, output, complain, maxFileSize };
  const { catalog } = learning;
  const service = createService(catalog);
  if (command === "drift") {
    const { subscription } = values;
    const given = givenValues(typedValues(tokens), process.env);
    if (typeof given === "string") return misused(given);
    return drift(paths.length > 0 ? paths : ["."], { service, subscription, given }, reporting);
  }
  const { opinions: severity } = values;
  const settings = settingsFrom({ rules: { ...(severity !== undefined && { [opinions]: severity }) } });
  if (severity !== undefined && !(opinions in settings.rules))
    return misused(`Set --opinions to error, warning, information, hint or off, not ${severity}.`);
  service.configure(settings);
  const places = paths.length > 0 ? paths : ["."];
  if (command === "check") {
    const learned = values.learn ? await learnBelow(places, maxFileSize, learning) : undefined;
    if (learned) service.setSource(learned.source.id, learned.source);
    const isAsking = values["ask-providers"];
    if (values.report !== undefined && !isAsking) return misused("Add --ask-providers: --report is about these.");
    const ask = { unlocked: values.unlocked, report: values.report, tell: complain };
    const count = jobsOf(values.jobs);
    if (typeof count === "string") return misused(count);
    // What was learned is known to this thread alone.
    const threads = learned
      ? {}
      : { threads: { count, rules: { ...(severity !== undefined && { [opinions]: severity }) } } };
    const beside = { ...threads, ...(isAsking && { asking: createProviderValidation(service, ask) }) };
    const code = await checkFiltered(places, values, service, reporting, beside);
    return learned?.code || code;
  }
  if (values["api-versions"]) {
    if (values.to !== undefined) return misused("Say either --to or --api-versions.");
    return upgrade({ paths: places, target: "apiVersions", write: values.write }, service, reporting);
  }
  const to = majorVersion(values.to, catalog.provider("azurerm")?.releases ?? []);
  if (typeof to === "string") return misused(to);
  return upgrade({ paths: places, target: { major: to }, write: values.write }, service, reporting);
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options,
    });
  } catch (error) {
    const message = errorMessage(error);
    const [, typed] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
    if (typed === undefined) return message;
    const names = Object.keys(options).map((name) => `--${name}`);
    return `There is no option ${shortened(typed)}.${didYouMean(similar(typed, names))}`;
  }
}

/** What is given to variables, in its order. */
function typedValues(tokens: Exclude<ReturnType<typeof readArguments>, string>["tokens"]) {
  return tokens.flatMap((token) =>
    token.kind === "option" && token.value !== undefined && (token.name === "var" || token.name === "var-file")
      ? [{ kind: token.name === "var" ? ("value" as const) : ("file" as const), typed: token.value }]
      : [],
  );
}

/** The port that MCP is served at, undefined for standard input and output; or a sentence. */
function portOf(typed: string | undefined): number | string | undefined {
  if (typed === undefined) return undefined;
  const port = Number(typed);
  return /^\d+$/.test(typed) && port < 65536 ? port : `Say at which port: --http 8931, not ${typed}.`;
}

/** How many threads look at modules, undefined for as many as are worth it; or a sentence. */
function jobsOf(typed: string | undefined): number | string | undefined {
  if (typed === undefined) return undefined;
  return /^[1-9]\d?$/.test(typed)
    ? Number(typed)
    : `Say how many modules are looked at together: --jobs 2, not ${typed}.`;
}

function reportFor(format: string): Report | undefined {
  const here = process.cwd();
  if (format === "json") return jsonReport(here);
  if (format === "github") return githubReport(here);
  if (format === "sarif") return sarifReport(here, (id) => ruleTexts().get(id)?.summary ?? driftSummaries.get(id));
  return format === "pretty" ? prettyReport(here, hasColours()) : undefined;
}

function hasColours(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors();
}

async function forget(cache: string): Promise<ExitCode> {
  const count = forgetLearned(cache);
  return say(printableAsIs(`Forgot ${counted(count, "provider")}.\n`));
}

function wrongUse(message: string, command?: string): ExitCode {
  complain(`${message} See azureml-terraform ${isCommand(command) ? `${command} ` : ""}--help.`);
  return 2;
}

async function say(text: Printable): Promise<ExitCode> {
  output.write(text);
  await output.end();
  return 0;
}

function complain(message: string): void {
  process.stderr.write(`${asLines(message)}\n`);
}
