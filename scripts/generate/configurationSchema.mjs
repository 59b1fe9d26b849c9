// The JSON Schema of .azureml-terraform.json, which gives completion and documentation in editors.

const severities = ["error", "warning", "information", "hint", "off"];

const styles =
  "The severity of all rules of style: what they find means the same to Terraform. What is set for a single rule comes before it.";
const conventions =
  "The severity of all rules about conventions that some teams have. What is set for a single rule comes before it.";
const opinions =
  "The severity of all rules that are opinions: nothing refuses what they find. What is set for a single rule comes before it.";

/** The text of schemas/configuration.json. */
export function configurationSchema(rules, summaries) {
  const severityOf = new Map(rules.map(({ id, severity }) => [id, severity]));
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Azure ML for Terraform",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      rules: {
        type: "object",
        description: "The severity of each rule's findings; off turns a rule off.",
        additionalProperties: false,
        properties: Object.fromEntries([
          ["styles", { description: styles, enum: severities, default: "off" }],
          ["conventions", { description: conventions, enum: severities, default: "off" }],
          ["opinions", { description: opinions, enum: severities, default: "information" }],
          ...[...summaries].map(([id, summary]) => {
            const severity = severityOf.get(id);
            if (!severity) return [id, { description: summary, enum: severities }];
            return [id, { description: `${summary} Severity: ${severity}.`, enum: severities, default: severity }];
          }),
        ]),
      },
      requireReason: {
        type: "boolean",
        default: false,
        description: "Whether comments that suppress findings must give a reason, after two dashes.",
      },
      names: {
        type: "object",
        description:
          "The regular expressions (RE2) that names have to match where snake-case is on, by the kind of block; all is for kinds that have none.",
        additionalProperties: false,
        properties: Object.fromEntries(
          ["all", "resource", "data", "ephemeral", "module", "output", "variable", "locals", "check"].map((kind) => [
            kind,
            { type: "string", format: "regex" },
          ]),
        ),
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
