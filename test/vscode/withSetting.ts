// A setting of the view for one test.
import { ConfigurationTarget, workspace } from "vscode";
import { settle } from "./settle";

export async function withSetting(name: string, value: unknown, use: () => Promise<void>): Promise<void> {
  const section = () => workspace.getConfiguration("azuremlTerraform");
  await section().update(name, value, ConfigurationTarget.Global);
  try {
    await use();
  } finally {
    await section().update(name, undefined, ConfigurationTarget.Global);
    await settle();
  }
}
