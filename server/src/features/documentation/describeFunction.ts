import { type FunctionSignature, type Since, sinceOfFunction } from "../../catalog/index";
import { asCodeBlock, asLink, type Markdown, md, paragraphs, raw } from "../../wording/index";
import { describeSince } from "./describeSince";

/** A function of the language as Markdown. */
export function describeFunction(signature: FunctionSignature): Markdown {
  const { name, parameters, rest, returns, summary, example, result } = signature;
  const since = sinceOfFunction(name, signature);
  const all = [
    ...parameters.map((parameter) => `${parameter.name}: ${parameter.type}`),
    ...(rest ? [`${rest.name}: ${rest.type}…`] : []),
  ];
  return paragraphs([
    asCodeBlock(`${name}(${all.join(", ")}) → ${returns}`),
    raw(summary ?? ""),
    example !== undefined && asCodeBlock(result === undefined ? example : `${example}\n# ${result}`, "terraform"),
    since && describeSince(since),
    name.includes("::") ? undefined : pageOf(name, since),
  ]);
}

function pageOf(name: string, since: Since | undefined): Markdown {
  return since && since.terraform === undefined
    ? asLink(md`OpenTofu documentation`, `https://opentofu.org/docs/language/functions/${name}`)
    : asLink(md`Terraform documentation`, `https://developer.hashicorp.com/terraform/language/functions/${name}`);
}
