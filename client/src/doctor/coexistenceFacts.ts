import { extensions, workspace } from "vscode";
import type { OtherExtension } from "../../../server/src/protocol/index";
import type { ReportFact } from "../../../server/src/redact/index";
import { coexistence, installedExtensions, otherExtensionsIn } from "../coexistence/index";

/** What another extension gives, in words. */
const words: Record<OtherExtension["capabilities"][number], string> = {
  keywords: "keywords",
  types: "types in labels",
  names: "names of arguments and blocks",
  azurermNames: "names of azurerm's arguments and blocks",
  azurermValues: "values that azurerm allows",
  azurermBlocks: "azurerm's blocks as a whole",
  booleans: "true and false",
  references: "references",
  functions: "functions",
  variables: "variables of programs",
  syntax: "errors of syntax",
  validation: "unknown and missing names",
  symbols: "symbols",
  formatting: "formatting",
  lenses: "lenses with numbers of references",
  tokens: "highlighting by meaning",
};

/** What we leave out because other extensions provide it, and what is wrong about that. */
export function coexistenceFacts(): readonly ReportFact[] {
  const installed = installedExtensions();
  const chosen = coexistence();
  const hasOther = installed.hashicorp !== undefined || installed.microsoft;
  const left = otherExtensionsIn(installed, chosen);
  const toThem = left.filter(({ languages }) => languages.includes("terraform"));
  const inPrograms = left.filter(({ languages }) => languages.includes("typescript"));
  return [
    {
      name: "HashiCorp's extension",
      value: stateOf("hashicorp.terraform", installed.hashicorp !== undefined, "terraform.languageServer.enable"),
    },
    {
      name: "Microsoft's extension",
      value: stateOf("ms-azuretools.vscode-azureterraform", installed.microsoft, "azureTerraform.languageServer"),
    },
    { name: "coexistence", value: chosen, ...withToDo(adviceFor(chosen, hasOther, installed.hashicorp !== undefined)) },
    { name: "left to others in Terraform", value: namesOf(toThem) },
    { name: "left to others in programs", value: namesOf(inPrograms) },
    ...formatterFacts(),
  ];
}

function stateOf(id: string, isOn: boolean, setting: string): string {
  if (!extensions.getExtension(id)) return "not installed";
  return isOn ? "installed, and its language server is on" : `installed, and its language server is off (${setting})`;
}

function adviceFor(chosen: string, hasOther: boolean, hasHashicorp: boolean): string | undefined {
  if (chosen === "full" && hasOther)
    return "Set azuremlTerraform.coexistence to auto: now some suggestions and findings come twice.";
  if (chosen === "complement" && !hasHashicorp)
    return "Set azuremlTerraform.coexistence to auto: what is left to HashiCorp's extension comes from nobody now.";
  return undefined;
}

function namesOf(others: readonly OtherExtension[]): string {
  const all = new Set(others.flatMap(({ capabilities }) => capabilities));
  return [...all].map((one) => words[one]).join(", ") || "nothing";
}

/** A formatter that is chosen and not there formats nothing, whoever else could. */
function formatterFacts(): readonly ReportFact[] {
  const chosen = workspace
    .getConfiguration("editor", { languageId: "terraform" })
    .get<string | null>("defaultFormatter");
  if (!chosen) return [];
  const isThere = extensions.getExtension(chosen) !== undefined;
  const advice = `Change editor.defaultFormatter for Terraform: ${chosen} is not installed, so nothing is formatted.`;
  return [{ name: "formatter of Terraform", value: chosen, ...withToDo(isThere ? undefined : advice) }];
}

function withToDo(toDo: string | undefined): Pick<ReportFact, "toDo"> {
  return toDo === undefined ? {} : { toDo };
}
