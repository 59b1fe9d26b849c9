// What `azureml-terraform --help` says.

/** Ends with a line break. */
export const usage = `Checks Terraform and CDKTF programs for azurerm, without Terraform and without a network.

Usage: azureml-terraform check [path …] [options]

Each folder is read as a module, and so is every folder below it; without a path, the current one. Of TypeScript and
JavaScript files, those are checked that use CDKTF or CDK Terrain and were not compiled from others.

Options:
  --format <format>  pretty (for people), json or sarif (for code scanning); pretty unless set
  --help             shows this
  --version          shows the version

Exit code: 0 if there is nothing worse than warnings, 1 if there are errors, 2 if something could not be read
or was not understood.
`;
