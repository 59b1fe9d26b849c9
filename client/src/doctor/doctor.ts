// "Azure ML: Doctor": what is in force and why, as a page that can be copied into an issue. In English, as everything that
// servers say of code and people search for.
import {
  type LogOutputChannel,
  languages,
  TabInputCustom,
  TabInputText,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { type DoctorParams, doctorRequest } from "../../../server/src/protocol/index";
import { type ReportFact, type ReportSection, redact, reportText } from "../../../server/src/redact/index";
import type { Identities } from "../azure/index";
import { documentSelector } from "../documentSelector";
import type { Explorer } from "../explorer/loaded";
import type { Server } from "../server/index";
import { showPage } from "../shown/index";
import type { Texts } from "../texts";
import { serverAddress } from "../unsaved";
import { coexistenceFacts } from "./coexistenceFacts";
import { versionFacts } from "./versions";

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
}

const longestValue = 200;

/** Names of what somebody has in Azure are nobody's business in an issue. */
const countedSetting = "azuremlTerraform.subscriptions";

/** What it looks at. */
interface Examined {
  readonly server: Server;
  readonly explorer: Pick<Explorer, "azure">;
  /** package.json. */
  readonly manifest: { readonly version: string };
  readonly log: LogOutputChannel;
  /** How long anybody may take to answer, in milliseconds: who does not is part of the report. */
  readonly patience?: number;
}

const usualPatience = 10_000;

const serverHeading = "Language server";
const restart = "Choose Azure ML: Restart Language Server. If it happens again, Azure ML: Show Log says why.";

/** Opens the Doctor's report. */
export async function showDoctor(examined: Examined, texts: Texts): Promise<void> {
  const about = window.activeTextEditor?.document;
  const text = reportText("Azure ML for Terraform: Doctor", await sectionsOf(examined, about));
  await showPage(texts.show(text, Uri.parse("untitled:/Azure ML Doctor.md")));
}

/** The text of the page that is looked at, as it is pasted into an issue; empty where none is. */
export async function shownReport(): Promise<string> {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof TabInputCustom || input instanceof TabInputText)) return "";
  return (await workspace.openTextDocument(input.uri)).getText();
}

/** The sections of the Doctor's report about a document. */
export async function sectionsOf(
  { server, explorer, manifest, log, patience = usualPatience }: Examined,
  about: TextDocument | undefined,
): Promise<readonly ReportSection[]> {
  const signIn = async () => signInFacts(await explorer.azure().identities());
  const unknown = (error: unknown): readonly ReportFact[] => {
    log.warn("It is not known who is signed in.", String(error));
    return [{ name: "reads from Azure", value: "not known: see Azure ML: Show Log" }];
  };
  return [
    { heading: "Versions", facts: [...versionFacts(manifest.version), ...fileFacts(about)] },
    ...(await serverSections(server, about, patience)),
    { heading: "Beside other extensions", facts: coexistenceFacts() },
    { heading: "Trust", facts: trustFacts() },
    { heading: "Sign-in", facts: await within(patience, signIn()).catch(unknown) },
    { heading: "Settings", facts: settingsFacts(manifest, about?.uri) },
  ];
}

/** A file that VS Code takes for another language is none of anybody's here. */
function fileFacts(about: TextDocument | undefined): readonly ReportFact[] {
  if (!about) return [{ name: "open document", value: "none: open one with Terraform, and this says more" }];
  const isOurs = languages.match([...documentSelector], about) > 0;
  const looksOurs = /\.(?:tf|tofu|tfvars)$/.test(about.uri.path);
  const toDo = `VS Code takes this file for ${about.languageId}: choose Terraform under Change Language Mode, or correct files.associations.`;
  return [{ name: "open document", value: `language ${about.languageId}`, ...(looksOurs && !isOurs && { toDo }) }];
}

async function serverSections(
  server: Server,
  about: TextDocument | undefined,
  patience: number,
): Promise<readonly ReportSection[]> {
  const state = (value: string, isWrong: boolean): ReportSection => ({
    heading: serverHeading,
    facts: [{ name: "state", value, ...(isWrong && { toDo: restart }) }],
  });
  const isOurs = about !== undefined && languages.match([...documentSelector], about) > 0;
  if (!server.isRunning)
    return [state(isOurs ? "does not run" : "not started: it starts with the first file of Terraform", isOurs)];
  const params: DoctorParams = isOurs ? { uri: serverAddress(about.uri) } : {};
  const asked = performance.now();
  try {
    const sections = await within(patience, server.request<readonly ReportSection[]>(doctorRequest, params));
    const answered = Math.round(performance.now() - asked);
    const started = server.startedIn === undefined ? "" : `; it took ${Math.round(server.startedIn)} ms to start`;
    const own = { name: "state", value: `runs, and has answered in ${answered} ms${started}` };
    return sections.map(({ heading, facts }) => ({
      heading,
      facts: heading === serverHeading ? [own, ...facts] : facts,
    }));
  } catch {
    return [state(`has not answered within ${patience / 1000} s`, true)];
  }
}

function trustFacts(): readonly ReportFact[] {
  if (workspace.isTrusted) return [{ name: "workspace", value: "trusted" }];
  return [
    {
      name: "workspace",
      value: "not trusted: nothing is written or run, Git, states and installed providers are not asked",
      toDo: "If you know where the folder comes from, choose Workspaces: Manage Workspace Trust.",
    },
  ];
}

function within<T>(patience: number, answer: Promise<T>): Promise<T> {
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("There was no answer.")), patience);
    }),
  ]);
}

/** Who reads from Azure, without anybody's name. Nobody is asked to sign in. */
function signInFacts({ used, problem, terraform }: Identities): readonly ReportFact[] {
  const isUnwell = problem !== undefined && problem.kind !== "signedOut";
  const people = used.map(({ kind, cloud }) => `${kinds[kind]} (${cloud.id})`);
  return [
    {
      name: "reads from Azure",
      value: people.join(", ") || "nobody: choose Azure ML: Sign In to Azure to see live workspaces",
      ...(isUnwell && { toDo: problem.message }),
    },
    { name: "Terraform would sign in with", value: methods[terraform.method] },
  ];
}

const kinds: Record<Identities["used"][number]["kind"], string> = {
  editor: "an account of VS Code",
  servicePrincipal: "the service principal of the ARM_ variables",
  managedIdentity: "a managed identity",
  azureCli: "the Azure CLI",
  simulator: "a simulation on this computer",
};

const methods: Record<Identities["terraform"]["method"], string> = {
  certificate: "a certificate of the ARM_ variables",
  secret: "a secret of the ARM_ variables",
  oidcToken: "a token of the ARM_ variables",
  pipelineOidc: "the identity of a pipeline",
  managedIdentity: "a managed identity",
  azureCli: "the Azure CLI",
  none: "nothing",
};

/** The settings that are not as they are by default, and where they are set. */
function settingsFacts(manifest: unknown, about: Uri | undefined): readonly ReportFact[] {
  const { properties } = (manifest as Manifest).contributes.configuration;
  const configuration = workspace.getConfiguration(undefined, about);
  const facts = Object.keys(properties).flatMap((name): ReportFact[] => {
    const found = configuration.inspect(name);
    // A workspace of one folder has the same in both.
    const isFolders = JSON.stringify(found?.workspaceFolderValue) !== JSON.stringify(found?.workspaceValue);
    const places = [
      { where: "the folder", value: isFolders ? found?.workspaceFolderValue : undefined },
      { where: "the workspace", value: found?.workspaceValue },
      { where: "your settings", value: found?.globalValue },
    ];
    const set = places.find(({ value }) => value !== undefined);
    if (!set || JSON.stringify(set.value) === JSON.stringify(found?.defaultValue)) return [];
    return [{ name, value: `${shownValue(name, set.value)}, in ${set.where}` }];
  });
  return facts.length > 0 ? facts : [{ name: "settings", value: "all as they are by default" }];
}

function shownValue(name: string, value: unknown): string {
  if (name === countedSetting) return `${Array.isArray(value) ? value.length : 1} chosen`;
  const text = redact(JSON.stringify(value));
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
