// In a browser there are no files of certificates.

/** Always rejects. */
export const clientAssertion = (): Promise<string> =>
  Promise.reject(new Error("There is no certificate in a browser."));
