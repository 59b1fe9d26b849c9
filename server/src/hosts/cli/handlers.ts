// What each command does with what was typed: it is checked here, and the command's own file gets what it works with.
import { resolve } from "node:path";
import { version } from "../../../../package.json";
import { createService, ruleTexts } from "../../core";
import { settingsFrom } from "../../lsp/index";
import { opinions } from "../../model/index";
import { counted } from "../../text/index";
import { listed } from "../../wording/index";
import { builtInCatalog } from "../builtInCatalog";
import { statIfThere } from "../files/statIfThere";
import { userCacheFolder } from "../installed/cacheFolder";
import { forgetLearned } from "../installed/learnedCache";
import { expectShortRun } from "../shortRun";
import { assignments } from "./assignments";
import { checkFiltered } from "./check/checkFiltered";
import { createProviderValidation } from "./check/providerValidation";
import type { CommandName } from "./commands";
import { convert, isAddress } from "./convert";
import { doctor } from "./doctor";
import { drift, driftSummaries } from "./drift";
import { givenValues, type TypedValue } from "./givenValues";
import { importAnswers } from "./import";
import { importArguments } from "./importArguments";
import { learnBelow, learnFolders } from "./learn";
import { majorVersion } from "./majorVersion";
import { order, orderFormats } from "./order";
import type { Output } from "./output";
import type { OptionValues } from "./parsedOptions";
import { plan } from "./plan";
import { printableAsIs } from "./printable";
import { githubReport } from "./report/githubReport";
import { jsonReport } from "./report/jsonReport";
import { prettyReport } from "./report/prettyReport";
import type { Report } from "./report/report";
import { sarifReport } from "./report/sarifReport";
import type { ExitCode } from "./reporter";
import { role, roleFormats } from "./role";
import { say } from "./say";
import { upgrade } from "./upgrade";

/** What somebody has typed behind the name of a command, and where answers go. */
interface Typed {
  readonly values: OptionValues;
  readonly paths: readonly string[];
  /** The same, or the current folder where none was typed. */
  readonly places: readonly string[];
  /** What is given to variables, in its order. */
  readonly given: readonly TypedValue[];
  readonly maxFileSize: number;
  readonly output: Output;
  readonly complain: (message: string) => void;
  /** Says that it was typed wrongly, in a sentence. */
  readonly misused: (message: string) => ExitCode;
}

type Handler = (typed: Typed) => ExitCode | Promise<ExitCode>;

/** The function that runs each command. It resolves to the exit code. */
export const handlers: Readonly<Record<CommandName, Handler>> = {
  async check(typed) {
    const { values, places, maxFileSize, complain, misused } = typed;
    const reported = reportingOf(typed);
    if (typeof reported === "number") return reported;
    const { reporting, service, catalog, rules } = reported;
    const learned = values.learn ? await learnBelow(places, maxFileSize, learningOf(typed, catalog)) : undefined;
    if (learned) service.setSource(learned.source.id, learned.source);
    const isAsking = values["ask-providers"];
    if (values.report !== undefined && !isAsking)
      return misused("Add --ask-providers: --report compares their answers with the rules.");
    const ask = { unlocked: values.unlocked, report: values.report, tell: complain };
    const count = jobsOf(values.jobs);
    if (typeof count === "string") return misused(count);
    // What was learned is known to this thread alone.
    const threads = learned ? {} : { threads: { count, rules } };
    const beside = { ...threads, ...(isAsking && { asking: createProviderValidation(service, ask) }) };
    const code = await checkFiltered(places, values, service, reporting, beside);
    return learned?.code || code;
  },

  import({ values, paths, output, complain, maxFileSize, misused }) {
    const wanted = importArguments(values, paths);
    if (typeof wanted === "string") return misused(wanted);
    return importAnswers(wanted, { service: createService(builtInCatalog()) }, output, complain, maxFileSize);
  },

  convert({ values, paths, output, complain, maxFileSize, misused }) {
    const to = (["azapi", "azurerm"] as const).find((one) => one === values.to);
    if (!to) return misused("Choose the provider to convert to: --to azapi, or --to azurerm.");
    const { write, unlocked, "api-version": apiVersion } = values;
    if (to === "azurerm" && (values["import-blocks"] || values["replace-triggers"] || apiVersion !== undefined))
      return misused("--import-blocks, --replace-triggers and --api-version are about conversions to azapi.");
    const addresses = paths.filter(isAddress);
    const places = paths.filter((path) => !isAddress(path));
    const how = {
      takeOver: values["import-blocks"] ? ("import" as const) : ("moved" as const),
      ...(apiVersion !== undefined && { apiVersion }),
      namesTriggers: values["replace-triggers"],
    };
    const wanted = { to, paths: places.length > 0 ? places : ["."], write, unlocked, how };
    const catalog = builtInCatalog();
    return convert(
      { ...wanted, ...(addresses.length > 0 && { addresses }) },
      { service: createService(catalog), catalog, output, complain, maxFileSize },
    );
  },

  upgrade(typed) {
    const { values, places, misused } = typed;
    const reported = reportingOf(typed);
    if (typeof reported === "number") return reported;
    const { reporting, service, catalog } = reported;
    const { write } = values;
    if (values["api-versions"]) {
      if (values.to !== undefined) return misused("Say either --to or --api-versions.");
      return upgrade({ paths: places, target: "apiVersions", write }, service, reporting);
    }
    const to = majorVersion(values.to, catalog.provider("azurerm")?.releases ?? []);
    if (typeof to === "string") return misused(to);
    return upgrade({ paths: places, target: { major: to }, write }, service, reporting);
  },

  drift(typed) {
    const { values, places, output, complain, maxFileSize, misused } = typed;
    expectShortRun();
    const report = reportFor(values.format, output);
    if (!report) return misused(noFormat(values.format, reportFormats));
    const { subscription } = values;
    const service = createService(builtInCatalog());
    const given = givenValues(typed.given, process.env, (...file) => service.valuesProblem(...file));
    if (typeof given === "string") {
      complain(given);
      return 2;
    }
    return drift(places, { service, subscription, given }, { report, output, complain, maxFileSize });
  },

  order({ values, paths, output, complain, maxFileSize, misused }) {
    const { format: typed = "text" } = values;
    const format = orderFormats.find((one) => one === typed);
    if (!format) return misused(noFormat(typed, orderFormats));
    if (paths.length > 1) return misused("Name one folder.");
    const opening = { service: createService(builtInCatalog()), maxFileSize, complain };
    return order(paths[0] ?? ".", format, output, opening);
  },

  plan({ values, paths, given, output, complain, maxFileSize, misused }) {
    if (paths.length > 1) return misused("Name one folder: a plan is made for one folder.");
    if (values.state !== undefined && values.plan !== undefined) return misused("Say either --state or --plan.");
    const { state, plan: exported, json, unlocked, live, "detailed-exitcode": isDetailed } = values;
    const wanted = { folder: paths[0] ?? ".", state, plan: exported, json, unlocked, live, isDetailed, given };
    return plan(wanted, { service: createService(builtInCatalog()), output, complain, maxFileSize });
  },

  role({ values, paths, places, output, complain, maxFileSize, misused }) {
    const opening = () => ({ service: createService(builtInCatalog()), complain, maxFileSize });
    if (values.assignments && values.format !== undefined)
      return misused("--format is for the role: --assignments shows changes of files.");
    if (values.assignments) return assignments(places, values.write, { ...opening(), output });
    if (values.write) return misused("Add --assignments: the role itself is printed.");
    const { format: typed = "terraform" } = values;
    const format = roleFormats.find((one) => one === typed);
    if (!format) return misused(noFormat(typed, roleFormats));
    if (paths.length > 1) return misused("Name one folder.");
    return role(paths[0] ?? ".", format, output, opening());
  },

  learn(typed) {
    const learning = learningOf(typed);
    if (!typed.values.forget) return learnFolders(typed.places, learning);
    if (typed.paths.length > 0) return typed.misused("--forget forgets what was learned for all folders: name none.");
    const count = forgetLearned(learning.cache);
    return say(printableAsIs(`Forgot ${counted(count, "provider")}.\n`), typed.output);
  },

  doctor(typed) {
    const { places, output, maxFileSize } = typed;
    const learning = learningOf(typed);
    return doctor(places, { ...learning, service: createService(learning.catalog), version, output, maxFileSize });
  },

  skill({ values, paths, output, misused }) {
    if (paths.length > 0) return misused("It is the same for all folders: name none.");
    const { agentsText, skillText } = mcpBundle();
    return say(printableAsIs(values["agents-md"] ? agentsText() : skillText()), output);
  },

  async mcp({ values, paths, maxFileSize, complain, misused }) {
    const port = portOf(values.http);
    if (typeof port === "string") return misused(port);
    const { serveMcp, tokenFrom } = mcpBundle();
    const token = tokenFrom(process.env);
    if (typeof token === "string") return misused(token);
    const missing = paths.find((path) => !statIfThere(path)?.isDirectory());
    if (missing !== undefined) return misused(`There is no folder ${missing}.`);
    const http = port === undefined ? undefined : { port, token };
    await serveMcp({ http, folders: paths.map((path) => resolve(path)), maxFileSize, log: complain });
    return 0;
  },
};

/** A bundle of its own, which nobody else needs. */
function mcpBundle(): typeof import("../mcp/mcp") {
  return require("./mcp.js");
}

/** What is learned of installed providers, and where that is kept. */
function learningOf({ values, complain }: Typed, catalog = builtInCatalog()) {
  return { cache: userCacheFolder("providers"), catalog, unlocked: values.unlocked, tell: complain, complain };
}

/** What reports findings, and a service that has them as severe as was typed. */
function reportingOf({ values, output, complain, maxFileSize, misused }: Typed) {
  expectShortRun();
  const report = reportFor(values.format, output);
  if (!report) return misused(noFormat(values.format, reportFormats));
  const catalog = builtInCatalog();
  const service = createService(catalog);
  const { opinions: severity } = values;
  const rules = severity === undefined ? {} : { [opinions]: severity };
  const settings = settingsFrom({ rules });
  if (severity !== undefined && !(opinions in settings.rules))
    return misused(`Set --opinions to error, warning, information, hint or off, not ${severity}.`);
  service.configure(settings);
  return { reporting: { report, output, complain, maxFileSize }, service, catalog, rules };
}

/** In which forms findings are reported. */
const reportFormats = ["pretty", "github", "json", "sarif"] as const;

function noFormat(typed: string | undefined, formats: readonly string[]): string {
  return `There is no format ${typed}: use ${listed(formats, "or")}.`;
}

/** The port that MCP is served at, undefined for standard input and output; or a sentence. */
function portOf(typed: string | undefined): number | string | undefined {
  if (typed === undefined) return undefined;
  const port = Number(typed);
  return /^\d+$/.test(typed) && port < 65536 ? port : `Give the port: --http 8931, not ${typed}.`;
}

/** How many threads look at modules, undefined for as many as are worth it; or a sentence. */
function jobsOf(typed: string | undefined): number | string | undefined {
  if (typed === undefined) return undefined;
  return /^[1-9]\d?$/.test(typed)
    ? Number(typed)
    : `Give the number of modules to check at the same time: --jobs 2, not ${typed}.`;
}

function reportFor(format = "pretty", { hasColours }: Output): Report | undefined {
  const here = process.cwd();
  if (format === "json") return jsonReport(here);
  if (format === "github") return githubReport(here);
  if (format === "sarif") return sarifReport(here, (id) => ruleTexts().get(id)?.summary ?? driftSummaries.get(id));
  return format === "pretty" ? prettyReport(here, hasColours) : undefined;
}
