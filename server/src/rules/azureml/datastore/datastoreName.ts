import type { Rule } from "../../rule";
import { datastores } from "./datastores";

export const datastoreName: Rule = {
  id: "datastore-name",
  severity: "warning",
  certainty: "consequence",
  summary: "A datastore name with a dash, which not everything in Azure Machine Learning accepts.",
  why: "The provider and the API accept dashes; the studio and parts of the SDK accept only letters, digits and underscores.",
  source: "MicrosoftDocs/azure-docs issue 110869, Azure/MachineLearningNotebooks issue 951",
  types: datastores,
  resource(datastore, report) {
    const entry = datastore.at("name");
    const name = datastore.literal("name");
    if (!entry || !name?.includes("-")) return;
    const underscored = name.replaceAll("-", "_");
    report({
      span: entry.valueSpan,
      message: `Write name with underscores, as "${underscored}": the studio and the SDK do not accept dashes everywhere.`,
      fixes: datastore.change("name", [underscored]),
    });
  },
};
