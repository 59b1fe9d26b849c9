import type { FunctionSignature } from "../../catalog/index";
import { asCodeBlock, asLink, type Markdown, md, paragraphs, raw } from "../../wording/index";

/** A function of the language as Markdown. */
export function describeFunction(signature: FunctionSignature): Markdown {
  const { name, parameters, rest, returns, summary, example, result } = signature;
  const all = [
    ...parameters.map((parameter) => `${parameter.name}: ${parameter.type}`),
    ...(rest ? [`${rest.name}: ${rest.type}…`] : []),
  ];
  return paragraphs([
    asCodeBlock(`${name}(${all.join(", ")}) → ${returns}`),
    raw(summary ?? ""),
    example !== undefined && asCodeBlock(result === undefined ? example : `${example}\n# ${result}`, "terraform"),
    asLink(md`Terraform documentation`, `https://developer.hashicorp.com/terraform/language/functions/${name}`),
  ]);
}
