import { type Uri, workspace } from "vscode";
import { type ReportFact, redact } from "../../../server/src/redact/index";

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
}

const longest = 200;

/** Names of what somebody has in Azure are nobody's business in an issue. */
const counted = "azuremlTerraform.subscriptions";

/** The settings that are not as they are by default, and where they are set. */
export function settingsFacts(manifest: unknown, about: Uri | undefined): readonly ReportFact[] {
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
    return [{ name, value: `${shown(name, set.value)}, in ${set.where}` }];
  });
  return facts.length > 0 ? facts : [{ name: "settings", value: "all as they are by default" }];
}

function shown(name: string, value: unknown): string {
  if (name === counted) return `${Array.isArray(value) ? value.length : 1} chosen`;
  const text = redact(JSON.stringify(value));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
