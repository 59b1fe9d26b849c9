// What the server asks its client for where it cannot reach files itself.

/** What is in a folder; nothing where it cannot be read. */
export const listRequest = "azuremlTerraform/list";

/** The URI of a file or folder. */
export interface FileParams {
  readonly uri: string;
}

/** Names of files and folders in it. */
export type ListResult = readonly { readonly name: string; readonly isFolder: boolean }[];

/** The text of a file. */
export const readRequest = "azuremlTerraform/read";

/** The file to read, and its largest size in bytes. */
export interface ReadParams extends FileParams {
  readonly most: number;
}

/** Null where it cannot be read; why it is left out where it is there, but too large or no file. */
export type ReadResult = string | null | { readonly leftOut: string };

/** Whether a file or folder is there. */
export const existsRequest = "azuremlTerraform/exists";

/** When a file was last changed, in milliseconds since 1970, and how many bytes it has; null where that is not known. */
export const timesRequest = "azuremlTerraform/times";

/** The time of a file's last change, and its size. */
export type TimesResult = { readonly changed: number; readonly size: number } | null;
