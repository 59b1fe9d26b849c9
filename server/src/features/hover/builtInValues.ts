import { environmentOf, type Scope } from "../../analysis/index";
import { typeText } from "../../evaluation/index";
import type { Block, Reference } from "../../model/index";
import { ownProperty } from "../../text/index";
import { asCode, asLink, asText, type Markdown, md, paragraphs, raw } from "../../wording/index";

const language = "https://developer.hashicorp.com/terraform/language";
const ofReferences = `${language}/expressions/references`;

/** What Terraform itself gives a name to. Source: the pages of its documentation that the hover links to. */
const summaries: Readonly<Record<string, { readonly summary: string; readonly page: string }>> = {
  "each.key": {
    summary: "The key of the element of `for_each` that this instance is for; of a set, the element itself.",
    page: `${language}/meta-arguments/for_each`,
  },
  "each.value": {
    summary: "The element of `for_each` that this instance is for; of a set, the same as `each.key`.",
    page: `${language}/meta-arguments/for_each`,
  },
  "count.index": {
    summary: "The number of this instance, from 0 on.",
    page: `${language}/meta-arguments/count`,
  },
  "path.module": { summary: "The folder of this module.", page: ofReferences },
  "path.root": { summary: "The folder of the root module of the configuration.", page: ofReferences },
  "path.cwd": {
    summary: "The folder in which Terraform was started, which is most often `path.root`.",
    page: ofReferences,
  },
  "terraform.workspace": { summary: "The name of the workspace that is selected.", page: ofReferences },
  "terraform.applying": {
    summary: "Whether Terraform is applying, rather than planning. Only where ephemeral values are allowed.",
    page: ofReferences,
  },
  self: {
    summary: "The resource around this place. Only in provisioners, connections and postconditions.",
    page: `${language}/resources/provisioners/syntax`,
  },
};

/** A name that Terraform itself gives a meaning, as Markdown; undefined for any other. */
export function describeBuiltIn(reference: Reference, scope: Scope, block: Block): Markdown | undefined {
  const [root, second] = reference.steps;
  if (!root || reference.bound) return undefined;
  const name = root.name === "self" ? "self" : `${root.name}.${second?.kind === "name" ? second.name : ""}`;
  const about = ownProperty(summaries, name);
  if (!about) return undefined;
  const { type } = environmentOf(scope, block).lookUp(reference).result;
  return paragraphs([
    type === "dynamic" ? md`**${asText(name)}**` : md`**${asText(name)}** · ${asCode(typeText(type))}`,
    raw(about.summary),
    asLink(md`Terraform documentation`, about.page),
  ]);
}
