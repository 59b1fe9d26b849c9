// In a browser there are no files of certificates.

/** A client assertion in a browser, which has no certificates: always rejects. */
export const clientAssertion = (): Promise<string> =>
  Promise.reject(new Error("There is no certificate in a browser."));
