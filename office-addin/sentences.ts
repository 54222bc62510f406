/** What more than one act of the pane may have to say. */
export const protectedSheet = (undone: string): string =>
  `This sheet is protected, so nothing was ${undone}. Take the protection off (Review > Unprotect Sheet), then try again.`;
