// "Set the severity of …", from a finding: how severe the rule's findings are, and for whom that is set.
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type LogOutputChannel,
  l10n,
  type QuickPickItem,
  type Uri,
  workspace,
} from "vscode";
import { mayWrite } from "../mayWrite";
import { protect } from "../protect";
import { pickOne } from "../shown/index";
import { type ConfigurationFile, configurationFor, setInFile } from "./configurationFile";

/** The command that the server puts on its code actions. */
export const severityCommand = "azuremlTerraform.setSeverity";

/** Registers it: with the address of a document as the server has it, a rule, and how severe that is now. */
export function registerSeverities(asUri: (address: string) => Uri, log: LogOutputChannel): Disposable {
  return commands.registerCommand(severityCommand, (address: string, rule: string, now: string) =>
    protect(log, l10n.t("Setting a severity"), () => setSeverity(asUri(address), rule, now)),
  );
}

/** Undefined is the rule's own severity. */
type Severity = "error" | "warning" | "information" | "hint" | "off" | undefined;

interface SeverityItem extends QuickPickItem {
  readonly severity: Severity;
}

interface SeverityScope extends QuickPickItem {
  set(rule: string, severity: Severity): Promise<void>;
}

async function setSeverity(uri: Uri, rule: string, now: string): Promise<void> {
  const title = l10n.t("Severity of {0}", rule);
  const chosen = await pickOne(severities(now), { title, placeHolder: l10n.t("How severe are its findings?") });
  if (!chosen) return;
  const place = await pickOne(placesFor(uri, rule), { title, placeHolder: l10n.t("For whom?") });
  await place?.set(rule, chosen.severity);
}

function severities(now: string): SeverityItem[] {
  const items: SeverityItem[] = [
    { severity: "off", label: l10n.t("Off"), detail: l10n.t("Nothing is reported.") },
    { severity: "error", label: l10n.t("Error") },
    { severity: "warning", label: l10n.t("Warning") },
    { severity: "information", label: l10n.t("Information") },
    {
      severity: "hint",
      label: l10n.t("Hint"),
      detail: l10n.t("Three dots below the code. The Problems view does not list it."),
    },
    { severity: undefined, label: l10n.t("Its own"), detail: l10n.t("Removes the severity that is set there.") },
  ];
  return items.map((item) => (item.severity === now ? { ...item, description: l10n.t("as it is") } : item));
}

async function placesFor(uri: Uri, rule: string): Promise<SeverityScope[]> {
  const file = await configurationFor(uri);
  const everywhere = inSettings(
    ConfigurationTarget.Global,
    l10n.t("For me, everywhere"),
    l10n.t("Sets it in your own settings."),
  );
  if (!workspace.workspaceFolders) return [everywhere];
  const here = inSettings(
    ConfigurationTarget.Workspace,
    l10n.t("In this workspace"),
    l10n.t("Sets it in the settings of the workspace."),
  );
  return [here, ...(file ? [inFile(file, rule)] : []), everywhere];
}

function inSettings(target: ConfigurationTarget, label: string, detail: string): SeverityScope {
  return {
    label,
    detail,
    async set(rule, severity) {
      if (target === ConfigurationTarget.Workspace && !mayWrite()) return;
      const inspected = own().inspect<Readonly<Record<string, string>>>("rules");
      const before = target === ConfigurationTarget.Global ? inspected?.globalValue : inspected?.workspaceValue;
      const after = withSeverity(before ?? {}, rule, severity);
      await own().update("rules", Object.keys(after).length > 0 ? after : undefined, target);
    },
  };
}

function inFile(file: ConfigurationFile, rule: string): SeverityScope {
  const isSet = Object.hasOwn(own().get<object>("rules", {}), rule);
  return {
    label: l10n.t("For everybody who works on this folder"),
    description: workspace.asRelativePath(file.uri),
    detail: isSet
      ? l10n.t("Your own settings take precedence.")
      : l10n.t("Sets it in this file, which the command line reads as well."),
    async set(_, severity) {
      if (mayWrite()) await setInFile(file, (rules) => withSeverity(rules, rule, severity));
    },
  };
}

const own = () => workspace.getConfiguration("azuremlTerraform");

/** Severities by rule with that of one rule, or without any for it. */
function withSeverity(rules: Readonly<Record<string, string>>, rule: string, severity: Severity) {
  const others = Object.entries(rules).filter(([id]) => id !== rule);
  return Object.fromEntries(severity === undefined ? others : [...others, [rule, severity]]);
}
