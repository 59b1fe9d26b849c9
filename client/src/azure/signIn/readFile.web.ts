// In a browser there are no files that other tools sign in with.

/** Always rejects. */
export const readFile = (path: string): Promise<string> => Promise.reject(new Error(`${path} is not in a browser.`));

/** The path of a file in a browser, where files have names only. */
export const ownFile = (_folder: string | undefined, _name: string, file: string): string => file;
