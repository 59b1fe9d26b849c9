/** The environment variables of the process. azurerm reads the same ones. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;
