import type { ReportFact } from "../../../server/src/redact/index";
import type { Identities } from "../azure/index";

/** Who reads from Azure, without anybody's name. Nobody is asked to sign in. */
export function signInFacts({ used, problem, terraform }: Identities): readonly ReportFact[] {
  const isUnwell = problem !== undefined && problem.kind !== "signedOut";
  const people = used.map(({ kind, cloud }) => `${kinds[kind]} (${cloud.id})`);
  return [
    {
      name: "reads from Azure",
      value: people.join(", ") || "nobody: choose Azure ML: Sign In to Azure to see live workspaces",
      ...(isUnwell && { toDo: problem.message }),
    },
    { name: "Terraform would sign in with", value: methods[terraform.method] },
  ];
}

const kinds: Record<Identities["used"][number]["kind"], string> = {
  editor: "an account of VS Code",
  servicePrincipal: "the service principal of the ARM_ variables",
  managedIdentity: "a managed identity",
  azureCli: "the Azure CLI",
  simulator: "a simulation on this computer",
};

const methods: Record<Identities["terraform"]["method"], string> = {
  certificate: "a certificate of the ARM_ variables",
  secret: "a secret of the ARM_ variables",
  oidcToken: "a token of the ARM_ variables",
  pipelineOidc: "the identity of a pipeline",
  managedIdentity: "a managed identity",
  azureCli: "the Azure CLI",
  none: "nothing",
};
