// What `azureml-terraform --help` says.

/** Ends with a line break. */
export const usage = `Checks Terraform and CDKTF programs for azurerm, without Terraform and without a network.

Usage: azureml-terraform check [path …] [options]
       azureml-terraform import --from <file …> --to <file> [options]
       azureml-terraform upgrade --to <4|5> [--write] [path …] [options]

Each folder is read as a module, and so is every folder below it; without a path, the current one. Of TypeScript and
JavaScript files, those are checked that use CDKTF or CDK Terrain and were not compiled from others.

import turns what Azure answered (az rest, a list, several files, - for what is piped in) into Terraform that plans to
no change, and appends it to a .tf file; or into a program, at the end of a stack's constructor or as a new stack.

upgrade lists what the newest azurerm of that major version changes: what it refuses (errors), and defaults that mean
something else where an argument is left out (warnings). With --write it makes the changes that have one answer, raises
the version constraints, and lists what is left.

Options of import:
  --companions <how>          resources, data or ids: what becomes of storage, vault, registry and identities; ids
                              unless set
  --prevent-destroy           keeps each resource from being destroyed
  --stack <class>             of a program with several, the stack that it goes into; what a new one is called
  --provider-version <x.y.z>  azurerm's version to write for; that of the folder unless set

Options of check:
  --baseline <file>      leaves out what the file knows
  --write-baseline       writes what is found into that file instead of showing it
  --changed-since <ref>  only what stands in files that have changed since the branch left that commit or branch

Options:
  --format <format>  pretty (for people), github (for workflows), json or sarif (for code scanning); pretty unless set
  --help             shows this
  --version          shows the version

Exit code: 0 if there is nothing worse than warnings, 1 if there are errors, 2 if something could not be read
or was not understood. For import, 1 stands for a plan with changes or nothing to import.
`;
