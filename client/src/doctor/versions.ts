import { env, extensions, version } from "vscode";
import type { StatusResult } from "../../../server/src/protocol/index";
import type { ReportFact } from "../../../server/src/redact/index";
import { coexistence } from "../coexistence/index";

/** Others that read Terraform, since many an issue is one of two extensions. */
const beside = ["hashicorp.terraform", "ms-azuretools.vscode-azureterraform"];

/** Versions alone: no name, no path and nothing of what is in a file. In English, for those who read it in an issue. */
export function versionFacts(own: string, inForce?: StatusResult): readonly ReportFact[] {
  const others = beside.flatMap((id) => {
    const found = extensions.getExtension(id);
    return found ? [`${id} ${found.packageJSON.version}`] : [];
  });
  return [
    { name: "Extension", value: own },
    {
      name: "Editor",
      value: `${env.appName} ${version}, ${env.appHost}${remote()}`,
    },
    ...(inForce === undefined
      ? []
      : [{ name: "Provider in force", value: inForce ? `${inForce.provider} ${inForce.version}` : "not known" }]),
    { name: "Beside", value: `${others.join(", ") || "no other Terraform extension"}; coexistence ${coexistence()}` },
  ];
}

/** Where the extension runs, if that is elsewhere: `ssh-remote`, but no name of a computer. */
function remote(): string {
  const { remoteName } = env;
  return remoteName === undefined ? "" : `, ${/^[a-z-]+$/.test(remoteName) ? remoteName : "a remote"}`;
}
