import type { FunctionSignature } from "../../catalog/functionSignature";
import { asCodeBlock, asLink, type Markdown, md, ours, paragraphs } from "../../wording/markdown";

/** A function of the language as Markdown. */
export function describeFunction({ name, parameters, rest, returns, summary }: FunctionSignature): Markdown {
  const all = [
    ...parameters.map((parameter) => `${parameter.name}: ${parameter.type}`),
    ...(rest ? [`${rest.name}: ${rest.type}…`] : []),
  ];
  return paragraphs([
    asCodeBlock(`${name}(${all.join(", ")}) → ${returns}`),
    ours(summary ?? ""),
    asLink(md`Terraform documentation`, `https://developer.hashicorp.com/terraform/language/functions/${name}`),
  ]);
}
