import { openCase } from "./openCase";
import { uriOf } from "./service";

/** A text in Terraform as our conversion writes it for CDKTF, with the version that its first line pins. */
export function asProgram(text: string): string {
  const version = /^# ((?:azurerm|azapi) \S+)\n/.exec(text)?.[1];
  const service = openCase("main.tf", text);
  service.setFolder(uriOf("").slice(0, -1), { parents: [], packages: ["@cdktf/provider-azurerm"] });
  const program = service.convert(uriOf("main.tf"), { start: 0, end: text.length }, "program")?.text;
  if (program === undefined) throw new Error("Terraform is not converted.");
  return version ? `// ${version}\n${program.replace(`// ${version}\n`, "")}` : program;
}
