import { namedReleases, type OwnType, type Since } from "../../catalog/index";
import { asLink, asText, type Markdown, md, paragraphs, raw } from "../../wording/index";

/** The first releases that have something, as a sentence. */
export function describeSince(since: Since): Markdown {
  const { terraform, openTofu, isExperiment } = since;
  const lacking = terraform === undefined ? "Terraform" : openTofu === undefined ? "OpenTofu" : undefined;
  const needs = md`Needs ${asText(namedReleases(since))}.`;
  return lacking && !isExperiment ? md`${needs} ${asText(lacking)} does not have it.` : needs;
}

/** A type of Terraform itself as Markdown. */
export function describeOwnType({ summary, page, releases }: OwnType): Markdown {
  const url = `https://developer.hashicorp.com/terraform/language/${page}`;
  return paragraphs([raw(summary), releases && describeSince(releases), asLink(md`Terraform documentation`, url)]);
}
