import type { FunctionSignature } from "../catalog/functionSignature";

/** A function of the language as Markdown. */
export function describeFunction({ name, parameters, rest, returns, summary }: FunctionSignature): string {
  const all = [
    ...parameters.map((parameter) => `${parameter.name}: ${parameter.type}`),
    ...(rest ? [`${rest.name}: ${rest.type}…`] : []),
  ];
  const signature = `\`\`\`\n${name}(${all.join(", ")}) → ${returns}\n\`\`\``;
  return [
    signature,
    summary,
    `[Terraform documentation](https://developer.hashicorp.com/terraform/language/functions/${name})`,
  ]
    .filter(Boolean)
    .join("\n\n");
}
