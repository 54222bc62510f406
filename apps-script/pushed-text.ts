/**
 * A pushed file's text as it was pushed. A template's raw content is the one form of a file that Google says it does not process; and it is
 * read when it is asked for, so that no function in a cell waits for it.
 */
export function rawText(name: string): string {
  return HtmlService.createTemplateFromFile(name).getRawContent();
}
