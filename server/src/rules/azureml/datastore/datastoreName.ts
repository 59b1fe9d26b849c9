import { setLiteral } from "../../../analysis/fixes/setLiteral";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
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
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["name"]);
    const name = literalAt(block.body, ["name"], scope);
    if (!entry || !name?.includes("-")) return;
    const underscored = name.replaceAll("-", "_");
    report({
      span: entry.value.span,
      message: `Write name with underscores, as "${underscored}": the studio and the SDK do not accept dashes everywhere.`,
      fixes: setLiteral(entry.value, [underscored]),
    });
  },
};
