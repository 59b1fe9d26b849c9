// What is found in a text where somebody chose a name.
import { classOf, propertyOf } from "../../server/src/languages/cdktf/names";
import { askEverything } from "../harness/askEverything";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { inJson, inPrograms, inTerraform } from "./places";

/** Files of each language, with the places of it where people choose names. */
export const languages = [
  { file: "main.tf", places: inTerraform },
  { file: "main.tf.json", places: inJson },
  { file: "main.ts", places: inPrograms },
];

/** A name of the same shape that nothing inherits. */
export function ordinary(name: string): string {
  return name.replace(/o/, "u").replace(/^(?!.*u)(.*)e/, "$1u");
}

/** The findings of a text in which that name is, without it, once everything was asked. */
export function about(file: string, text: string, name: string): readonly string[] {
  const written = text.replaceAll("NAME", name);
  const versions = file === "main.ts" ? {} : { "versions.tf": pinned("5.2.0") };
  const service = serviceWith({ ...versions, [file]: written, "other.tf": text.replaceAll("NAME", "unlike") });
  const uri = uriOf(file);
  const offsets = [...written.matchAll(new RegExp(name, "g"))].flatMap(({ index }) => [index, index + name.length]);
  askEverything(service, uri, offsets);
  return service.diagnose(uri).map(({ rule, severity, span, message }) => {
    const said = spellings(name).reduce((text, spelling) => text.replaceAll(spelling, "NAME"), message);
    return `${severity} ${rule} ${span.start} ${said}`;
  });
}

/** A name as it is written, as Terraform spells it, and as programs spell arguments and classes of that name. */
function spellings(name: string): readonly string[] {
  const terraforms = inTerraformsCase(name);
  return [name, terraforms, propertyOf(terraforms), classOf("resource", `azurerm_${terraforms}`)];
}

/** A name of a program as Terraform spells it. */
function inTerraformsCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
