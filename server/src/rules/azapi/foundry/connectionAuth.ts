import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

/** With what a connection signs in to services of a category; what is not listed here nobody has said. */
const ways: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["ApiKey", ["ApiKey"]],
  ["OpenAI", ["ApiKey"]],
  ["Serp", ["ApiKey"]],
  ["Serverless", ["ApiKey"]],
  ["CustomKeys", ["CustomKeys"]],
  ["AzureOpenAI", ["ApiKey", "AAD"]],
  ["AIServices", ["ApiKey", "AAD"]],
  ["CognitiveSearch", ["ApiKey", "AAD"]],
  ["AzureBlob", ["AAD", "AccountKey", "SAS"]],
]);

/** Credentials that are a secret of one kind of services, which no other has. */
const secrets = ["AccessKey", "AccountKey", "ApiKey", "CustomKeys", "PAT", "SAS", "UsernamePassword"];

export const connectionAuth: Rule = {
  id: "connection-auth",
  severity: "warning",
  certainty: "consequence",
  summary: "A connection whose kind of credentials does not fit its category.",
  why: "Azure stores the connection, but services that use it do not find the credentials that they need.",
  source:
    "azure/ai/ml/_schema/workspace/connections/connection_subtypes.py of Azure/azure-sdk-for-python: with what each kind of connection signs in",
  types: [
    "Microsoft.MachineLearningServices/workspaces/connections",
    "Microsoft.CognitiveServices/accounts/connections",
    "Microsoft.CognitiveServices/accounts/projects/connections",
  ],
  resource(connection, report) {
    const auth = connection.at("properties.authType");
    const [category = "", given = ""] = ["properties.category", "properties.authType"].map(
      (path) => connection.literal(path) ?? undefined,
    );
    const allowed = ways.get(category);
    if (!auth || !allowed || allowed.includes(given) || !secrets.includes(given)) return;
    report({
      span: auth.valueSpan,
      message: `Set ${auth.name} to ${listed(
        allowed.map((one) => `"${one}"`),
        "or",
      )}: connections of the category ${category} do not use credentials of the kind ${given}.`,
    });
  },
};
