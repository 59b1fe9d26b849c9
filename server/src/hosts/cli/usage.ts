// What `azureml-terraform --help` says.

/** Ends with a line break. */
export const usage = `Checks Terraform and CDKTF programs for azurerm, without Terraform and without a network.

Usage: azureml-terraform check [path …] [options]
       azureml-terraform import --from <file …> --to <file> [options]
       azureml-terraform import --id <resource id …> --to <file> [options]
       azureml-terraform upgrade --to <4|5> [--write] [path …] [options]
       azureml-terraform upgrade --api-versions [--write] [path …] [options]
       azureml-terraform learn [folder …] [options]
       azureml-terraform doctor [folder …]
       azureml-terraform mcp [folder …] [options]
       azureml-terraform skill [--agents-md]

Each folder is read as a module, and so is every folder below it; without a path, the current one. TypeScript and
JavaScript files are checked if they use CDKTF or CDK Terrain and were not compiled from other files.

import turns answers of Azure (from az rest; one, a list, or several files; - for standard input) into Terraform that plans
to no changes, and appends it to a .tf file; or into a program, at the end of a stack's constructor or as a new stack. With
--id, Azure is asked now, as the ARM_ variables say or else as az login has signed in: about a workspace with all its parts, or
single computes, datastores, outbound rules, storage accounts, key vaults and the like. Nothing is changed there.

upgrade lists what the newest azurerm of that major version changes: what it rejects (errors), and changed defaults of
arguments that are not set (warnings). With --write it makes the changes that have only one solution, raises the version
constraints, and lists what is left. With --api-versions it does the same for the API versions of azapi's resources: what the
newest stable one that the folder's azapi knows changes in each body, written where nothing is lost.

learn asks the providers that terraform init has installed for a folder about themselves, without signing in: releases and
providers of which nothing is built in are checked exactly then, by check --learn. Only a package whose hash stands in the
folder's lock file is run; on Linux without a network and without your files, where the system lets us, and it says whether.

doctor says what is in force in folders, and why: versions, what is known of them, what was learned, what decides; and what to do
about what is not as it should be. As Markdown, without secrets, for reports of bugs.

mcp serves the same to agents that speak the Model Context Protocol, over standard input and output. They may ask about files in
the folders that are named, otherwise in those that their client opens; nothing is written unless they ask for it.

skill prints what an assistant should know of this, for a file SKILL.md; with --agents-md as a section of AGENTS.md.

Options of mcp:
  --http <port>          serves over HTTP at that port of 127.0.0.1 instead, to clients that send a token: a new one, which is
                         shown, or what AZUREML_TERRAFORM_MCP_TOKEN holds; about the folders that are named, or the current one

Options of learn:
  --unlocked             learns from packages too whose hash stands in no lock file
  --forget               forgets everything that was learned

Options of import:
  --companions <how>          resources, data or ids: how storage account, key vault, registry and identities are
                              written; ids by default
  --prevent-destroy           keeps each resource from being destroyed
  --stack <class>             the stack to import into, if a program has several; the name of a new one
  --provider-version <x.y.z>  the version of azurerm to write for; that of the folder by default

Options of check:
  --fix                  makes the fixes that are certainly meant, in all files or none, and shows what is left
  --baseline <file>      leaves out findings that are in the file
  --write-baseline       writes the findings into that file instead of showing them
  --changed-since <ref>  only findings in files that have changed since the branch left that commit or branch
  --learn                learns the installed providers first, unless they were learned before
  --ask-providers        asks the installed providers themselves too, and shows in their words what is not found otherwise;
                         with --unlocked also packages whose hash stands in no lock file
  --report <file>        writes where they and these rules differ into a Markdown file, without secrets
  --opinions <severity>  the severity of all findings that are opinions: information by default, off to leave them out

Options:
  --format <format>  pretty (for people), github (for workflows), json or sarif (for code scanning); pretty by default
  --max-file-size <MB>  the largest file that is read; 20 by default. Larger ones are left out and named, as are pipes,
                     devices, and links that lead out of the repository
  --help             shows this
  --version          shows the version

Exit code: 0 if there is nothing worse than warnings, 1 if there are errors, 2 if something could not be read,
was not understood, or had nothing to check. For import, 1 means that the plan has changes or there was nothing to import.
`;
