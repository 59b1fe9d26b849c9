// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Terraform's own.
/** Ways in which people change a module in JSON. */
import { edits } from "../incremental/edits";
import { change, insert, type Kind } from "../incremental/places";

const members = /^ +"\w+": (?:"[^"\n]*"|true|false|\d+|null),?\n/gm;
const values = /(?<=^ +"\w+": )(?:"[^"\n]*"|true|false|\d+)(?=,?$)/gm;
const references = /(?<=\$\{)[\w.]+(?=\})/g;

export const jsonEdits: Readonly<Record<string, Kind>> = {
  "a letter comes": change(/(?<=")\w(?=\w*": )/g, (letter) => `q${letter}`),
  "a letter goes": change(/(?<=")\w(?=\w+": )/g, () => ""),
  "a member goes": change(members, () => ""),
  "a member comes again": insert(members, (member) => member),
  "a value becomes another": change(values, (_, __, random) => random.pick(["true", "1", '"x"', "null", "[]", "{}"])),
  "a reference leads elsewhere": change(references, (_, __, random) =>
    random.pick(["var.region", "azurerm_resource_group.hub.id", "module.inner.id", "local.tags"]),
  ),
  "a value becomes a reference": change(values, () => '"${azurerm_resource_group.hub.id}"'),
  "an escape comes": change(/(?<=")h(?=ub")/g, () => "\\u0068"),
  anything: edits.anything!,
};
