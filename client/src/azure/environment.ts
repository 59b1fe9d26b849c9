/** The variables of the process, which azurerm reads too. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;
