import { lineEnds } from "./lineEnds";
import { openCase } from "./openCase";
import { uriOf } from "./service";

/** What has been made of texts, which several tests ask for. */
const made = new Map<string, string>();

/** A text in Terraform as our conversion writes it for CDKTF, with the version that its first line pins. */
export function asProgram(text: string): string {
  const key = `${lineEnds.areWindows}\n${text}`;
  const program = made.get(key) ?? convert(text);
  made.set(key, program);
  return program;
}

function convert(text: string): string {
  const version = /^# ((?:azurerm|azapi) \S+)\n/.exec(text)?.[1];
  const service = openCase("main.tf", text);
  service.setFolder(uriOf("").slice(0, -1), { parents: [], packages: ["@cdktf/provider-azurerm"] });
  const program = service.convert(uriOf("main.tf"), { start: 0, end: text.length }, "program")?.text;
  if (program === undefined) throw new Error("Terraform is not converted.");
  return version ? `// ${version}\n${program.replace(`// ${version}\n`, "")}` : program;
}
